package nl.zwerm.people;

import java.util.Set;

/** Whom a form lets somebody pick: at least and at most how many, guests too or not, and who not. */
public record Picking(int least, int most, Set<PersonId> except, boolean guests) {

    public static Picking one() {
        return between(1, 1);
    }

    public static Picking between(int least, int most) {
        return new Picking(least, most, Set.of(), false);
    }

    /** The viewer themselves, for most forms. */
    public Picking except(PersonId... persons) {
        return new Picking(least, most, Set.of(persons), guests);
    }

    public Picking withGuests() {
        return new Picking(least, most, except, true);
    }
}
