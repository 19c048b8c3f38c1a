package nl.zwerm.search;

/** A text that was found; {@code thread} is the question an answer belongs to, or the text itself. */
public record SearchHit(long id, long thread, float score) {}
