package nl.zwerm.pilots.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How to go on after a pilot. */
public enum Decision {
    ADOPT,
    ADAPT,
    STOP,
    NOT_YET;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Decision ofWord(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("no decision is called " + word));
    }

    static Optional<Decision> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
