package nl.zwerm.steps.internal;

import java.util.Locale;

/** How it went with a step; {@code OPEN} until its taker says. */
enum StepState {
    OPEN,
    DONE,
    LEARNED,
    DROPPED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StepState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
