package nl.zwerm.circles.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A day on which an outcome comes back to its owner; {@code number} is the line of an action, or a number of weeks. */
public record OutcomeDue(About about, int number, LocalDate day, boolean settled) {

    /** After so many weeks it is asked whether it helped (DOMAIN 1.3). */
    static final List<Integer> WEEKS = List.of(2, 8);

    public enum About {
        HELPED,
        ACTION,
        FOLLOW_UP;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static About ofWord(String word) {
            return Stream.of(values())
                    .filter(about -> about.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static List<OutcomeDue> helped(LocalDate since) {
        return WEEKS.stream()
                .map(weeks -> new OutcomeDue(About.HELPED, weeks, since.plusWeeks(weeks), false))
                .toList();
    }

    boolean waits(LocalDate today) {
        return !settled && !day.isAfter(today);
    }
}
