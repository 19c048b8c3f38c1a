package nl.zwerm.expertise;

/** One person is offered one question. */
public record Invitation(long question, long person, Place place, double relevance, Reason reason) {}
