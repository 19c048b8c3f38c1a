package nl.zwerm.people;

/**
 * An administrator made a way in for somebody (a reset link, a password on the command line). Whoever uses it may not
 * be that person, so confidential memberships rest until another member readmits them.
 */
public record EntryGiven(PersonId person) {}
