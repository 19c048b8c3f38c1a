package nl.zwerm.search;

/** A text by somebody that resembles a question: a sign that its author knows about it. */
public record Vote(long author, long document, long thread, float score) {}
