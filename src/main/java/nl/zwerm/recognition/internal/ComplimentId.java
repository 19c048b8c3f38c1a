package nl.zwerm.recognition.internal;

import nl.zwerm.shared.PublicId;

/** A compliment by its id. */
public record ComplimentId(long value) {

    public static ComplimentId of(Long value) {
        return new ComplimentId(value);
    }

    public static ComplimentId valueOf(String shown) {
        return new ComplimentId(PublicId.require(shown));
    }

    static ComplimentId next() {
        return new ComplimentId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
