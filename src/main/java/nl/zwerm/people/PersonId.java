package nl.zwerm.people;

import nl.zwerm.shared.PublicId;

/** A person, by its id. */
public record PersonId(long value) {

    public static PersonId of(Long value) {
        return new PersonId(value);
    }

    public static PersonId valueOf(String shown) {
        return new PersonId(PublicId.require(shown));
    }

    public static PersonId next() {
        return new PersonId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
