package nl.zwerm.people;

import java.time.Instant;

/** Somebody showed their password, which stands since {@code passwordSince}. */
public record SignedIn(PersonId person, Instant passwordSince) {}
