package nl.zwerm.people;

/** A person's account was closed; their contributions stay. */
public record PersonDeactivated(PersonId person) {}
