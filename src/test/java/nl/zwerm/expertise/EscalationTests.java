package nl.zwerm.expertise;

import static nl.zwerm.expertise.Escalation.Stage.ASKED;
import static nl.zwerm.expertise.Escalation.Stage.ASKED_AGAIN;
import static nl.zwerm.expertise.Escalation.Stage.FOLLOWERS;
import static nl.zwerm.expertise.Escalation.Stage.OPEN_LIST;
import static nl.zwerm.expertise.Escalation.Stage.STEWARDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zwerm.expertise.Escalation.Due;
import nl.zwerm.people.WorkingCalendar;
import org.junit.jupiter.api.Test;

class EscalationTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private final WorkingCalendar usual = WorkingCalendar.usual(AMSTERDAM);
    private final Escalation escalation = new Escalation(usual);

    @Test
    void theAskerIsToldWhatHappensAndWhen() {
        assertThat(escalation.ahead(at("2026-11-20T16:00"), ASKED))
                .containsExactly(
                        new Due(ASKED_AGAIN, at("2026-11-23T16:00")),
                        new Due(FOLLOWERS, at("2026-11-24T16:00")),
                        new Due(STEWARDS, at("2026-11-25T16:00")),
                        new Due(OPEN_LIST, at("2026-11-27T16:00")));
    }

    @Test
    void oneStageFollowsAnother() {
        var asked = at("2026-11-21T12:00");
        assertThat(escalation.next(asked, ASKED)).contains(new Due(ASKED_AGAIN, at("2026-11-24T09:00")));
        assertThat(escalation.next(asked, ASKED_AGAIN)).contains(new Due(FOLLOWERS, at("2026-11-25T09:00")));
        assertThat(escalation.next(asked, STEWARDS)).contains(new Due(OPEN_LIST, at("2026-11-28T12:00")));
        assertThat(escalation.next(asked, OPEN_LIST)).isEmpty();
    }

    @Test
    void sevenDaysAreDaysAlsoWhenTheClockChanges() {
        assertThat(escalation.next(at("2026-10-22T10:00"), STEWARDS))
                .contains(new Due(OPEN_LIST, at("2026-10-29T10:00")));
    }

    @Test
    void overALongClosureTheOrderHolds() {
        var closed = Stream.iterate(LocalDate.of(2026, 12, 24), day -> day.plusDays(1))
                .limit(11)
                .collect(Collectors.toSet());
        var christmas = new Escalation(new WorkingCalendar(AMSTERDAM, usual.workingDays(), closed));
        assertThat(christmas.ahead(at("2026-12-23T10:00"), FOLLOWERS))
                .containsExactly(new Due(STEWARDS, at("2027-01-06T10:00")), new Due(OPEN_LIST, at("2027-01-06T10:00")));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
    }
}
