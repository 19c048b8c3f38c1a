package nl.zwerm.spaces.internal;

import nl.zwerm.people.PersonCard;

/** Somebody in a space. Whoever rests cannot come in until another member readmits them. */
public record Member(PersonCard card, boolean steward, boolean resting) {}
