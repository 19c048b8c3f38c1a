package nl.zwerm.expertise;

import java.util.List;

/** What came of looking for people for a question. */
public sealed interface Offering {

    long question();

    List<Invitation> invitations();

    /** @param open places for people who know that nobody with room was found for */
    record Invited(long question, List<Invitation> invitations, int open) implements Offering {}

    /** Somebody knows, but nobody who does can take it now; a learner may have been invited. */
    record NobodyHasRoom(long question, List<Invitation> invitations) implements Offering {}

    /** There is no evidence about anybody it may reach: the stewards of its space come in; a learner may have been invited. */
    record NobodyKnows(long question, List<Invitation> invitations) implements Offering {}
}
