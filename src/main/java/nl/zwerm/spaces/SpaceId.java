package nl.zwerm.spaces;

import nl.zwerm.shared.PublicId;

/** A space, by its id. */
public record SpaceId(long value) {

    public static SpaceId of(Long value) {
        return new SpaceId(value);
    }

    public static SpaceId valueOf(String shown) {
        return new SpaceId(PublicId.require(shown));
    }

    public static SpaceId next() {
        return new SpaceId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
