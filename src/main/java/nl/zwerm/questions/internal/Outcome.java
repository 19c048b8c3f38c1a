package nl.zwerm.questions.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a question, as its asker says. */
public enum Outcome {
    HELPED,
    PARTLY,
    SOLVED,
    OBSOLETE;

    /** Whether it was an answer that did it. */
    public boolean byAnAnswer() {
        return this == HELPED || this == PARTLY;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Outcome> ofWord(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }
}
