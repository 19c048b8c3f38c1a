package nl.zwerm.workshops.internal;

import java.util.Arrays;
import java.util.Locale;

/** The lists one may look at. */
public enum WorkshopTab {
    COMING,
    PROPOSED,
    PAST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WorkshopTab ofWord(String word) {
        return Arrays.stream(values())
                .filter(tab -> tab.word().equals(word))
                .findFirst()
                .orElse(COMING);
    }
}
