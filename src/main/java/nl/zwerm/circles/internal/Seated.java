package nl.zwerm.circles.internal;

import nl.zwerm.people.PersonCard;

/** Somebody of a circle on a form about one session; {@code without} when it is to go on without them this time. */
public record Seated(PersonCard card, boolean without) {}
