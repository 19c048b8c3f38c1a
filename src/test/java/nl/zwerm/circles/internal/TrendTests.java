package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import nl.zwerm.people.PersonId;
import org.junit.jupiter.api.Test;

class TrendTests {

    private static final Instant FIRST = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void fewerThanFiveDifferentPeopleAreNeverShown() {
        var sessions = List.of(told(0, 1, 2, 3, 4), told(1, 1, 2, 3, 4), told(2, 1, 2, 3));

        assertThat(Trend.of(sessions)).isEmpty();
    }

    @Test
    void fiveInOneSessionStandOnTheirOwn() {
        var stretches = Trend.of(List.of(told(0, 1, 2, 3, 4, 5)));

        assertThat(stretches).singleElement().satisfies(stretch -> {
            assertThat(stretch.sessions()).isOne();
            assertThat(stretch.heard()).isEqualTo(3.0);
            assertThat(stretch.dared()).isEqualTo(4.0);
        });
    }

    @Test
    void sessionsAreTakenTogetherUntilFiveDifferentPeopleAnswered() {
        var stretches = Trend.of(List.of(told(0, 1, 2, 3), told(1, 1, 2, 3), told(2, 4, 5), told(3, 1, 2)));

        assertThat(stretches).singleElement().satisfies(stretch -> {
            assertThat(stretch.from()).isEqualTo(at(0));
            assertThat(stretch.to()).isEqualTo(at(2));
            assertThat(stretch.sessions()).isEqualTo(3);
        });
    }

    @Test
    void whatIsShownDoesNotMoveWhenMoreIsSaidLater() {
        var before = List.of(told(0, 1, 2, 3, 4, 5));
        var after = new ArrayList<>(before);
        after.add(told(1, 6));

        assertThat(Trend.of(after)).isEqualTo(Trend.of(before));
    }

    @Test
    void nothingTellsWhoSaidWhat() {
        var one = PersonId.of(9L);
        var other = PersonId.of(4L);
        var low = new Taps(1, 1, 1, 1);
        var high = new Taps(5, 5, 5, 5);

        var written = Answers.NONE.and(one, low).and(other, high).write();

        assertThat(written)
                .isEqualTo(Answers.NONE.and(other, low).and(one, high).write());
        assertThat(Answers.read(written).and(one, high)).isEqualTo(Answers.read(written));
    }

    @Test
    void aCircleHearsThatItRunsDown() {
        var same = new Signal.Past(Optional.of(PersonId.of(1L)), 6, 6, 0);
        var few = new Signal.Past(Optional.empty(), 6, 3, 0);
        var longer = new Signal.Past(Optional.empty(), 6, 6, 3);

        assertThat(Signal.of(List.of(same, same, same))).as("too few to tell").isEmpty();
        assertThat(Signal.of(List.of(same, same, same, few))).containsExactly(Signal.SAME_OWNER);
        assertThat(Signal.of(List.of(few, few, few, few))).containsExactly(Signal.FEW_CAME);
        assertThat(Signal.of(List.of(longer, few, longer, longer))).containsExactly(Signal.TOOK_LONGER);
        assertThat(Signal.of(List.of(longer, same, same, few, few, few))).isEmpty();
    }

    private static Trend.Told told(int week, long... people) {
        var answers = Answers.NONE;
        int number = 0;
        for (long person : LongStream.of(people).toArray()) {
            answers = answers.and(PersonId.of(person), new Taps(1 + number++ % 5, 3, 3, 4));
        }
        return new Trend.Told(at(week), answers);
    }

    private static Instant at(int week) {
        return FIRST.plusSeconds(week * 604_800L);
    }
}
