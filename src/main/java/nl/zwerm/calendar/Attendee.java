package nl.zwerm.calendar;

/** Who is asked to come, as their calendar program must know them. */
public record Attendee(String name, String address) {}
