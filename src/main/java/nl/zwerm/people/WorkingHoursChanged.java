package nl.zwerm.people;

/** A person works at other hours, or in another time zone, from now on. Told within the transaction. */
public record WorkingHoursChanged(PersonId person) {}
