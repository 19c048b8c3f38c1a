package nl.zwerm.circles.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Method.Lead;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.methods.Visibility;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.people.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A session whose people are never there at one moment (DOMAIN 1.1); it begins on a Thursday. */
class SpreadOverDaysTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T10:00:00Z, 2026-11-27T16:00:00Z",
        "2026-11-26T16:00:00Z, 2026-11-27T16:00:00Z",
        "2026-11-27T09:00:00Z, 2026-11-30T16:00:00Z",
        "2026-11-29T09:00:00Z, 2026-11-30T16:00:00Z",
        "2027-03-26T12:00:00Z, 2027-03-29T15:00:00Z",
    })
    void aWindowClosesAtFiveOnTheNextWorkingDay(Instant from, Instant to) {
        assertThat(Windows.end(from, AMSTERDAM)).isEqualTo(to);
    }

    @Test
    void aPhaseIsOpenUntilTheEndOfTheNextWorkingDay() {
        var table = Table.spread("five-step", 5).begun();
        table.writes(table.owner(), Kind.PITCH, "mijn casus");

        table.passes(Duration.ofHours(30));
        assertThat(table.phase()).isEqualTo(1);
        table.passes(Duration.ofHours(2));

        assertThat(table.phase()).isEqualTo(2);
        assertThat(table.room.steps().getLast().due()).isEqualTo("2026-11-30T16:00:00Z");
    }

    /** People act at any part of a second. */
    @Test
    void everyWindowClosesAtFiveExactly() {
        var table = Table.spread("five-step", 5);
        table.now = Table.NINE.plusNanos(123_456_789);
        table.begun();
        assertThat(table.room.steps().getLast().due()).isEqualTo("2026-11-27T16:00:00Z");

        table.act(new Act.Extend(table.leader()));
        assertThat(table.room.steps().getLast().due()).isEqualTo("2026-11-30T16:00:00Z");
        table.passes(Duration.ofDays(6));
        assertThat(table.room.steps().getLast().due()).isEqualTo("2026-12-02T16:00:00Z");
        table.act(new Act.Halt(table.leader()));
        table.passes(Duration.ofHours(1).plusNanos(1_234_567));
        table.act(new Act.Resume(table.leader()));
        assertThat(table.room.steps().getLast().due()).isEqualTo("2026-12-03T16:00:00Z");
        table.writes(table.owner(), Kind.PITCH, "mijn casus");
        table.people.forEach(person -> table.act(new Act.Ready(person, true)));

        assertThat(table.phase()).isEqualTo(2);
        assertThat(table.room.steps().getLast().due()).isEqualTo("2026-12-03T16:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T10:00:00Z, 2026-12-01T16:00:00Z",
        "2026-11-27T10:00:00Z, 2026-12-02T16:00:00Z",
        "2026-11-30T10:00:00Z, 2026-12-03T16:00:00Z",
        "2026-11-30T05:00:00Z, 2026-12-03T16:00:00Z",
        "2026-11-30T22:30:00Z, 2026-12-03T16:00:00Z",
        "2026-12-02T10:00:00Z, 2026-12-07T16:00:00Z",
    })
    void whoLeadsGivesTwoMoreWindowsOnWhateverDay(Instant from, Instant to) {
        var table = Table.spread("five-step", 5);
        table.now = from;
        table.begun();
        table.act(new Act.Extend(table.leader()));
        table.act(new Act.Extend(table.leader()));

        assertThat(table.room.steps().getLast().due()).isEqualTo(to);
        assertThatThrownBy(() -> table.act(new Act.Extend(table.leader()))).isInstanceOf(Refused.class);
    }

    @Test
    void itWaitsForTheCaseAndForNothingElse() {
        var table = Table.spread("five-step", 5).begun();

        table.passes(Duration.ofDays(8));
        assertThat(table.phase()).isEqualTo(1);
        assertThat(table.room.steps().getLast().due()).isAfter(table.now).isBefore(table.now.plus(Duration.ofDays(4)));
        table.writes(table.owner(), Kind.PITCH, "mijn casus");
        assertThat(table.phase()).as("who reads it has a window left").isEqualTo(1);
        table.passes(Duration.ofDays(30));

        assertThat(table.room.stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void whenAllAreReadyNobodyWaits() {
        var table = Table.spread("five-step", 5).begun();
        table.writes(table.owner(), Kind.PITCH, "mijn casus");
        assertThat(new Rules(table.method, new java.util.Random(1)).waitedFor(table.room))
                .doesNotContain(table.owner());

        table.people.forEach(person -> table.act(new Act.Ready(person, true)));

        assertThat(table.phase()).isEqualTo(2);
    }

    @Test
    void whatIsHiddenStaysSoUntilTheWindowCloses() {
        var table = Table.spread("ten-step", 6).begun();
        table.writes(table.owner(), Kind.PITCH, "mijn casus");
        table.people.forEach(person -> table.act(new Act.Ready(person, true)));
        assertThat(table.phase()).isEqualTo(2);
        table.writes(table.others().getFirst(), Kind.QUESTION, "waarom toen?");

        table.passes(Duration.ofHours(30));
        assertThat(table.reads(table.owner())).doesNotContain("waarom toen?");
        table.passes(Duration.ofHours(2));

        assertThat(table.reads(table.owner())).contains("waarom toen?");
    }

    @Test
    void nobodyIsAwayAndNobodyIsOfferedTheLead() {
        var table = Table.spread("gossip", 6).begun();
        table.passes(Duration.ofHours(20));

        assertThat(table.sees(table.owner()).people()).noneMatch(Sight.Fellow::away);
        assertThat(table.people).noneMatch(person -> table.sees(person).offeredLead());
    }

    @Test
    void whatWouldBeSpokenIsWrittenAndTurnsAreNotWaitedFor() {
        for (var whole : TestMethods.all()) {
            var method = whole.spread();
            assertThat(method.lead()).isEqualTo(Lead.ENGINE);
            for (var phase : method.phases()) {
                assertThat(phase.lines())
                        .as("%s %d", method.id(), phase.number())
                        .isNotEmpty();
                assertThat(phase.lines())
                        .noneMatch(line -> line.visibility() == Visibility.TURN
                                || line.visibility() == Visibility.TALK
                                || line.kind() == Kind.NONE);
            }
            for (int index = 0; index < method.phases().size(); index++) {
                assertThat(method.phases().get(index).owner())
                        .isEqualTo(whole.phases().get(index).owner());
            }
        }
    }

    /** They are not in one room, do not hear each other, and have days instead of minutes. */
    @ParameterizedTest
    @MethodSource("nl.zwerm.circles.room.TestMethods#all")
    void nobodyIsToldWhatCannotBeDone(Method method) {
        for (var phase : method.spread().phases()) {
            assertThat(phase.instruction().nl())
                    .as("%s %d", method.id(), phase.number())
                    .doesNotContainPattern(
                            "(?i)om de beurt|luister|hardop|\\bpraat|\\bhoor|voor\\.|onderbreek|ogen|camera|papier|secon|minu|schuift|binnen praat");
            assertThat(phase.instruction().en())
                    .as("%s %d", method.id(), phase.number())
                    .doesNotContainPattern(
                            "(?i)in turn\\b|listen|aloud|\\btalks|\\bhear|interrupt|eyes|camera|paper|secon|minu|sits back");
        }
    }

    @Test
    void whereAllIsSpokenItIsSaidHowItIsWritten() {
        for (var method : TestMethods.all()) {
            assertThat(method.phases())
                    .filteredOn(phase -> phase.lines().stream()
                            .allMatch(line -> line.kind() == Kind.NONE
                                    || line.visibility() == Visibility.PRIV && line.who() != Role.ALL))
                    .allSatisfy(phase -> assertThat(phase.spread())
                            .as("%s %d", method.id(), phase.number())
                            .isNotNull());
        }
    }

    @Test
    void whoTellsWritesAlone() {
        var balint = TestMethods.one("balint").spread().phases();

        assertThat(balint.get(2).lines()).extracting(Line::who).containsExactly(Role.OWN);
        assertThat(balint.get(5).lines()).extracting(Line::who).containsExactly(Role.ALL);
        assertThat(balint.get(6).lines()).extracting(Line::who).containsExactly(Role.OWN, Role.OWN);
    }

    /** Of four one writes down what all chose; they can say to each other what they would choose. */
    @Test
    void aGroupThatWritesOneTextAgreesInNotes() {
        var four = TestMethods.one("1-2-4-all").spread().phases().get(2);

        assertThat(four.lines()).extracting(Line::kind).containsExactly(Kind.OPTION, Kind.NOTE);
    }

    /** Nobody follows who stands higher: all write before any of it is read. */
    @Test
    void whereTheLowestWouldSpeakFirstNobodyReadsAnythingBefore() {
        var round = TestMethods.one("mdo-learning").spread().phases().get(3);

        assertThat(round.lines()).extracting(Line::visibility).containsExactly(Visibility.HUR);
    }

    @Test
    void theOwnerWhoLeftIsWaitedForAWorkingDay() {
        var table = Table.spread("five-step", 5).begun();
        var owner = table.owner();
        table.act(new Act.Leave(owner));
        table.passes(Duration.ofHours(30));
        assertThat(table.room.stage()).isEqualTo(Stage.PAUSED);

        table.passes(Duration.ofHours(2));

        assertThat(table.room.stage()).isEqualTo(Stage.CLOSED);
        assertThat(table.room.record()).isFalse();
    }

    @Test
    void whoIsRemoteSpeaksFirst() {
        for (long seed = 0; seed < 12; seed++) {
            var table = new Table(TestMethods.one("success"), 6, seed);
            table.people.forEach(person -> table.act(new Act.Enter(person)));
            PersonId far = table.people.get(2);
            for (var person : table.people) {
                boolean brings = person.equals(table.people.getFirst());
                boolean leads = person.equals(table.people.get(1));
                table.act(new Act.Offer(person, brings, leads, false, false, person.equals(far), 0));
            }
            table.act(new Act.Begin(far));
            table.next();

            assertThat(table.room.steps().getLast().onTurn()).contains(far);
        }
    }

    @Test
    void theCalendarIsThatOfItsOwnZone() {
        assertThat(Windows.end(LocalDate.of(2026, 11, 26).atTime(23, 30).toInstant(ZoneOffset.UTC), AMSTERDAM))
                .isEqualTo("2026-11-30T16:00:00Z");
    }
}
