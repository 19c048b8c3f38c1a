package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RhythmTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void theHourOnTheWallStays() {
        assertThat(next(Rhythm.WEEKLY, "2027-03-24T15:30")).isEqualTo("2027-03-31T15:30+02:00[Europe/Amsterdam]");
        assertThat(next(Rhythm.SIX_WEEKLY, "2026-10-01T09:00")).isEqualTo("2026-11-12T09:00+01:00[Europe/Amsterdam]");
    }

    @Test
    void theDayOfTheWeekStays() {
        assertThat(next(Rhythm.MONTHLY, "2027-01-07T09:00")).startsWith("2027-02-04T09:00");
        assertThat(next(Rhythm.TWO_WEEKLY, "2027-01-07T09:00")).startsWith("2027-01-21T09:00");
    }

    private static String next(Rhythm rhythm, String last) {
        return rhythm.after(LocalDateTime.parse(last).atZone(AMSTERDAM)).toString();
    }
}
