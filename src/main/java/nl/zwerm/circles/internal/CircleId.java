package nl.zwerm.circles.internal;

import nl.zwerm.shared.PublicId;

/** A circle, by its id. */
public record CircleId(long value) {

    public static CircleId of(Long value) {
        return new CircleId(value);
    }

    public static CircleId valueOf(String shown) {
        return new CircleId(PublicId.require(shown));
    }

    static CircleId next() {
        return new CircleId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
