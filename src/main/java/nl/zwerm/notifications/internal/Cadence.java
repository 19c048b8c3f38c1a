package nl.zwerm.notifications.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How soon somebody wants to hear of something outside Zwerm. In Zwerm itself it is there at once, always. */
public enum Cadence {
    /** In their working hours. */
    NOW,
    /** In one mail at the start of their next working day. */
    DAILY,
    /** In the mail of the week. */
    WEEKLY,
    NEVER;

    static Optional<Cadence> ofWord(String word) {
        return List.of(values()).stream()
                .filter(cadence -> cadence.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
