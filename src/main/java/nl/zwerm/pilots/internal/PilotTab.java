package nl.zwerm.pilots.internal;

import java.util.Arrays;
import java.util.Locale;

/** Which pilots a list shows. */
public enum PilotTab {
    NEWEST,
    RUNNING,
    DUE,
    MINE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PilotTab ofWord(String word) {
        return Arrays.stream(values())
                .filter(tab -> tab.word().equals(word))
                .findFirst()
                .orElse(NEWEST);
    }
}
