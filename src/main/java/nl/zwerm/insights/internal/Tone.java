package nl.zwerm.insights.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How it went; all three are welcome alike. */
public enum Tone {
    SUCCESS,
    FAILURE,
    MIXED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Tone ofWord(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("it cannot go " + word));
    }

    static Optional<Tone> find(String word) {
        return Arrays.stream(values()).filter(tone -> tone.word().equals(word)).findFirst();
    }
}
