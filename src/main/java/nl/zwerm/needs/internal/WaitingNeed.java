package nl.zwerm.needs.internal;

/** A need that somebody said under a pseudonym, and that nobody sees yet. */
public record WaitingNeed(String id, String title) {}
