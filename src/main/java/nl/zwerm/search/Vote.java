package nl.zwerm.search;

/**
 * A text by somebody that resembles a question: a sign that its author knows about it. {@code share}, from 0 to 1, is how
 * much of what is telling in the title of the question the text speaks of too: a high score may come of one common word.
 */
public record Vote(long author, long document, long thread, float score, float share) {}
