package nl.zwerm.circles.internal;

import nl.zwerm.shared.PublicId;

/** What somebody keeps of a session, by its id. */
public record OutcomeId(long value) {

    public static OutcomeId of(Long value) {
        return new OutcomeId(value);
    }

    public static OutcomeId valueOf(String shown) {
        return new OutcomeId(PublicId.require(shown));
    }

    static OutcomeId next() {
        return new OutcomeId(PublicId.next());
    }

    @Override
    public String toString() {
        return PublicId.show(value);
    }
}
