package nl.zwerm.people;

import java.time.ZoneId;

/** Who is to be let in. {@code email} is kept in lower case. */
public record NewPerson(String name, String email, String language, ZoneId zone, boolean administrator) {}
