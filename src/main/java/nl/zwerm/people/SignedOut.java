package nl.zwerm.people;

/** Somebody is no longer signed in on one browser or more. */
public record SignedOut(PersonId person) {}
