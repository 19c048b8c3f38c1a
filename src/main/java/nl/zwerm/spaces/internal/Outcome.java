package nl.zwerm.spaces.internal;

import nl.zwerm.shared.Said;

/** What came of a deed in a space. */
sealed interface Outcome {
    record Done() implements Outcome {}

    /** It would leave the space in a state nobody wants; {@code why} is said on the page. */
    record Refused(Said why) implements Outcome {}

    /** Whoever leaves last takes a confidential space with them, which they must say in so many words. */
    record LastOne() implements Outcome {}

    static Outcome refused(String word) {
        return new Refused(Said.of(word));
    }
}
