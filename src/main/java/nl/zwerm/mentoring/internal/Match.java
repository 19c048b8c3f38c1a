package nl.zwerm.mentoring.internal;

import nl.zwerm.people.PersonCard;
import nl.zwerm.shared.Said;

/** Somebody who could be asked, what they say of it, and why they are shown. */
public record Match(PersonCard card, String sentence, Said why) {}
