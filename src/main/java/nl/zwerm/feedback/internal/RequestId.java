package nl.zwerm.feedback.internal;

import nl.zwerm.shared.PublicId;

/** What somebody asked, by its id. */
public record RequestId(long value) {

    public static RequestId of(Long value) {
        return new RequestId(value);
    }

    public static RequestId valueOf(String shown) {
        return new RequestId(PublicId.require(shown));
    }

    static RequestId next() {
        return new RequestId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
