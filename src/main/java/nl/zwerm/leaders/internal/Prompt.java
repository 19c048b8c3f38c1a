package nl.zwerm.leaders.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a lead can go first in; each month one of them is proposed, in turn. */
public enum Prompt {
    QUESTION,
    MISTAKE,
    DISSENT,
    SESSION;

    private static final int MONTHS = 12;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Prompt of(LocalDate day) {
        return values()[Math.floorMod(day.getYear() * MONTHS + day.getMonthValue(), values().length)];
    }

    public static Optional<Prompt> ofWord(String word) {
        return Arrays.stream(values())
                .filter(prompt -> prompt.word().equals(word))
                .findFirst();
    }
}
