package nl.zwerm.questions.internal;

/** A question that its asker sent under a pseudonym, and that nobody sees yet. */
public record WaitingQuestion(String id, String title) {}
