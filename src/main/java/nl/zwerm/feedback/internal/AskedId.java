package nl.zwerm.feedback.internal;

import nl.zwerm.shared.PublicId;

/** The asking of one colleague, by its id. */
public record AskedId(long value) {

    public static AskedId of(Long value) {
        return new AskedId(value);
    }

    public static AskedId valueOf(String shown) {
        return new AskedId(PublicId.require(shown));
    }

    static AskedId next() {
        return new AskedId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
