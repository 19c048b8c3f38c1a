package nl.zwerm.workshops.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.FieldError;
import nl.zwerm.workshops.internal.DeskItem.Used;
import nl.zwerm.workshops.internal.UseStore.Use;
import nl.zwerm.workshops.internal.Workshop.Meeting;
import nl.zwerm.workshops.internal.Workshop.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkshopTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant STARTS = Instant.parse("2026-12-01T13:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-12-01T14:30:00Z");
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final Workshop planned = workshop(State.PLANNED);

    @Test
    void oneChecksInFromAnHourBeforeUntilADayAfter() {
        assertThat(planned.checksIn(STARTS.minus(Duration.ofMinutes(61)))).isFalse();
        assertThat(planned.checksIn(STARTS.minus(Duration.ofMinutes(60)))).isTrue();
        assertThat(planned.checksIn(ENDS.plus(Duration.ofHours(23)))).isTrue();
        assertThat(planned.checksIn(ENDS.plus(Duration.ofHours(24)))).isFalse();
    }

    @Test
    void theListMovesUpUntilItBeginsAndPlacesAreTakenUntilItEnds() {
        assertThat(planned.coming(STARTS.minusSeconds(1))).isTrue();
        assertThat(planned.coming(STARTS)).isFalse();
        assertThat(planned.takesPlaces(ENDS.minusSeconds(1))).isTrue();
        assertThat(planned.takesPlaces(ENDS)).isFalse();
        assertThat(planned.over(ENDS)).isTrue();
    }

    @Test
    void itAsksWhetherItWasUsedAfterEightWeeks() {
        assertThat(planned.asksWhetherUsed(ENDS.plus(Duration.ofDays(55)))).isFalse();
        assertThat(planned.asksWhetherUsed(ENDS.plus(Duration.ofDays(56)))).isTrue();
    }

    @Test
    void whatWasCalledOffHasNoPlaces() {
        var off = workshop(State.CALLED_OFF);
        assertThat(off.takesPlaces(STARTS.minusSeconds(60))).isFalse();
        assertThat(off.checksIn(STARTS)).isFalse();
        assertThat(off.over(ENDS)).isFalse();
    }

    @Test
    void figuresBeginAtFiveAndGrowByFive() {
        var answers = new ArrayList<Use>();
        for (int i = 0; i < 4; i++) {
            answers.add(use("yes"));
        }
        assertThat(DeskViews.used(answers)).isNull();
        answers.add(use("not-yet"));
        assertThat(DeskViews.used(answers)).isEqualTo(new Used(5, 4, 1, 0));
        for (int i = 0; i < 4; i++) {
            answers.add(use("no-longer"));
            assertThat(DeskViews.used(answers)).isEqualTo(new Used(5, 4, 1, 0));
        }
        answers.add(use("yes"));
        assertThat(DeskViews.used(answers)).isEqualTo(new Used(10, 5, 1, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 14:00, 15:30, Zaal, 12, ",
        "2026-12-01, 9.05, 15:30, Zaal, 12, ",
        "gisteren, 14:00, 15:30, Zaal, 12, day",
        "2026-11-24, 14:00, 15:30, Zaal, 12, day",
        "2029-01-01, 14:00, 15:30, Zaal, 12, day",
        "2026-12-01, 25:00, 15:30, Zaal, 12, from",
        "2026-12-01, twee uur, 15:30, Zaal, 12, from",
        "2026-12-01, 14:00, 14:00, Zaal, 12, until",
        "2026-11-25, 12:59, 15:30, Zaal, 12, from",
        "2026-12-01, 14:00, 15:30, '', 12, place",
        "2026-12-01, 14:00, 15:30, Zaal, 0, room",
        "2026-12-01, 14:00, 15:30, Zaal, 1001, room",
        "2026-12-01, 14:00, 15:30, Zaal, 99999999999, room",
        "2026-12-01, 14:00, 15:30, Zaal, -3, room"
    })
    void whatCannotBePlannedIsSaidAtItsField(
            String day, String from, String until, String place, String room, String wrong) {
        var reading = new Reading();
        new PlanForm(day, from, until, place, room, 0, "").read(reading, AMSTERDAM, NOW, null);
        assertThat(reading.errors().list().stream().map(FieldError::field))
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void timesAreThoseOfTheOrganisation() {
        var reading = new Reading();
        var meeting =
                new PlanForm("2026-12-01", "14:00", "15:30", "Zaal", "12", 0, "").read(reading, AMSTERDAM, NOW, null);
        assertThat(meeting).isEqualTo(new Meeting(STARTS, ENDS, "Zaal", 12));
    }

    @Test
    void whatIsUnderWayKeepsItsBeginning() {
        var reading = new Reading();
        var during = STARTS.plusSeconds(600);
        new PlanForm("2026-12-01", "14:00", "16:00", "Zaal 2", "12", 0, "")
                .read(reading, AMSTERDAM, during, planned.meeting());
        assertThat(reading.fine()).isTrue();
    }

    private static Workshop workshop(State state) {
        return new Workshop(ContributionId.of(7L), state, new Meeting(STARTS, ENDS, "Zaal", 12), "", 0, null);
    }

    private static Use use(String answer) {
        return new Use(PersonId.next(), answer, "");
    }
}
