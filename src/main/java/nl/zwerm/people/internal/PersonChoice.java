package nl.zwerm.people.internal;

import java.util.List;
import nl.zwerm.people.PersonCard;

/** A colleague looked for by what was typed; when several fit, one of them is to be chosen. */
public record PersonChoice(String typed, List<PersonCard> options) {

    static final PersonChoice EMPTY = new PersonChoice("", List.of());
}
