package nl.zwerm.pilots.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PilotDetailsTests {

    @Test
    void twoWeeksBegunJustAfterMidnightAreFourteenDays() {
        assertThat(startedAt("2026-11-25T23:15:00Z").daysPlanned(ZoneId.of("Europe/Amsterdam")))
                .isEqualTo(14);
    }

    @Test
    void twoWeeksBegunJustBeforeMidnightElsewhereAreFourteenDays() {
        assertThat(startedAt("2026-11-27T04:30:00Z").daysPlanned(ZoneId.of("America/New_York")))
                .isEqualTo(14);
    }

    private static PilotDetails startedAt(String started) {
        return new PilotDetails(
                "",
                "",
                LocalDate.parse("2026-12-10"),
                null,
                "",
                "",
                "",
                "",
                null,
                null,
                "",
                "",
                Instant.parse(started));
    }
}
