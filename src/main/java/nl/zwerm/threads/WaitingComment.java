package nl.zwerm.threads;

/** How a comment begins that its writer sent under a pseudonym, and that nobody sees yet. */
public record WaitingComment(String id, String beginning) {}
