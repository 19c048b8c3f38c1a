package nl.zwerm.circles.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How those who take part in a session come together. */
public enum Manner {
    ROOM,
    REMOTE,
    MIXED,
    DAYS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Manner ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Optional<Manner> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
