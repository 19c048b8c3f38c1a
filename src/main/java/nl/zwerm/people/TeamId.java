package nl.zwerm.people;

import nl.zwerm.shared.PublicId;

/** A team, by its id. */
public record TeamId(long value) {

    public static TeamId of(Long value) {
        return new TeamId(value);
    }

    public static TeamId valueOf(String shown) {
        return new TeamId(PublicId.require(shown));
    }

    public static TeamId next() {
        return new TeamId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
