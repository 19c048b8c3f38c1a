package nl.zwerm.mentoring.internal;

/** What somebody typed who offers, or seeks (then without room), as they typed it. */
public record OfferForm(String topics, String sentence, String room) {}
