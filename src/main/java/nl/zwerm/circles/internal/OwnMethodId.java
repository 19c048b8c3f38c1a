package nl.zwerm.circles.internal;

import java.util.Optional;
import nl.zwerm.shared.PublicId;

/** A method of a circle's own, by its id, which is also the id in its file. */
public record OwnMethodId(long value) {

    public static OwnMethodId of(Long value) {
        return new OwnMethodId(value);
    }

    public static OwnMethodId valueOf(String shown) {
        return new OwnMethodId(PublicId.require(shown));
    }

    static OwnMethodId next() {
        return new OwnMethodId(PublicId.next());
    }

    /** Nothing for a method that Zwerm brings along. */
    static Optional<OwnMethodId> read(String method) {
        return PublicId.read(method).map(OwnMethodId::new);
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
