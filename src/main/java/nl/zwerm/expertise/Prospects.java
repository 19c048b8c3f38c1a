package nl.zwerm.expertise;

/**
 * Whom a question could go to, weighed before anybody else is kept waiting; room is counted when the question is offered.
 * Of no use to another question, or later.
 */
public interface Prospects {}
