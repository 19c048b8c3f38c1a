package nl.zwerm.people;

/** A person is here now: made, invited and come, or let in again. */
public record PersonJoined(PersonId person) {}
