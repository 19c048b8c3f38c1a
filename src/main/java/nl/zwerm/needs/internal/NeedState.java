package nl.zwerm.needs.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How it stands with a need. */
public enum NeedState {
    OPEN,
    WORKING,
    THERE,
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NeedState> find(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }

    /** Whether somebody still waits for it. */
    public boolean unmet() {
        return this == OPEN || this == WORKING;
    }
}
