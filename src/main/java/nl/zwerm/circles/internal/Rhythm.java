package nl.zwerm.circles.internal;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How often a circle means to meet. */
public enum Rhythm {
    WEEKLY,
    TWO_WEEKLY,
    MONTHLY,
    SIX_WEEKLY;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Rhythm> find(String word) {
        return List.of(values()).stream()
                .filter(rhythm -> rhythm.word().equals(word))
                .findFirst();
    }

    static Rhythm ofWord(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("no rhythm " + word));
    }

    /** On the same day of the week, at the same hour by the clock on the wall, also when that clock was set in between. */
    ZonedDateTime after(ZonedDateTime last) {
        return switch (this) {
            case WEEKLY -> last.plusWeeks(1);
            case TWO_WEEKLY -> last.plusWeeks(2);
            case MONTHLY -> last.plusWeeks(4);
            case SIX_WEEKLY -> last.plusWeeks(6);
        };
    }
}
