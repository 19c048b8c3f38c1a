package nl.zwerm.threads;

/** A comment that its writer sent under a pseudonym, and that could not appear; nobody else sees it. */
public record UnplacedComment(String id, String beginning, String body) {}
