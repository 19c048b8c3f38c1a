package nl.zwerm.circles.internal;

import nl.zwerm.shared.PublicId;

/** One session of a circle, by its id. */
public record SessionId(long value) {

    public static SessionId of(Long value) {
        return new SessionId(value);
    }

    public static SessionId valueOf(String shown) {
        return new SessionId(PublicId.require(shown));
    }

    static SessionId next() {
        return new SessionId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
