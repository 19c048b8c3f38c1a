package nl.zwerm.circles.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.room.Refused.Why;
import nl.zwerm.circles.room.Room.Pause;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.people.PersonId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A session goes on while people type, go away, come back and press things twice. */
class GoingOnTests {

    private static final Duration A_MINUTE = Duration.ofSeconds(61);

    @Test
    void whatWasTypedForOneselfDoesNotLandWhereOthersRead() {
        var table = new Table("1-2-4-all", 4).begun();
        var one = table.people.getFirst();
        int alone = table.sees(one).now().step();

        table.passes(A_MINUTE);

        assertThat(table.sees(one).now().step()).isEqualTo(alone + 1);
        refused(Why.MOVED_ON, () -> table.act(write(one, 0, Kind.OPTION, "alleen voor mij"), alone));
        assertThat(table.room.entries()).isEmpty();
    }

    @Test
    void onlyTheLineOneWritesInTakesIt() {
        var table = Table.spread("balint", 8).begun();
        var owner = table.people.getLast();
        table.writes(owner, Kind.PITCH, "een patiënt die terugkomt");
        for (int day = 0; day < 20 && !twoNotes(table, owner); day++) {
            table.passes(Duration.ofHours(30));
        }
        var lines = table.sees(owner).now().lines();
        assertThat(lines).hasSize(2);

        for (var line : lines) {
            table.act(write(owner, line.index(), Kind.NOTE, "in " + line.line().visibility()));
        }

        assertThat(table.reads(table.people.getFirst())).contains("in LIVE").doesNotContain("in PRIV");
        assertThat(table.reads(owner)).contains("in LIVE", "in PRIV");
        refused(Why.NO_SUCH, () -> table.act(write(owner, 40, Kind.NOTE, "nergens")));
    }

    private static boolean twoNotes(Table table, PersonId owner) {
        return table.sees(owner).now() != null
                && table.sees(owner).now().lines().stream()
                                .filter(line -> line.line().kind() == Kind.NOTE)
                                .count()
                        == 2;
    }

    @Test
    void whatMovesOnIsDoneOnce() {
        var table = new Table("incident", 5).begun();
        int step = table.room.steps().size() - 1;

        table.act(new Act.Next(table.leader(), false), step);
        table.act(new Act.Next(table.leader(), false), step);
        table.act(new Act.Extend(table.leader()), step);

        assertThat(table.room.steps()).hasSize(step + 2);
        assertThat(table.room.steps().getLast().extra()).isZero();
    }

    @Test
    void onlyWhatComesIsAnnounced() {
        var table = new Table("problem-solving", 5).begun();
        while (table.phase() < 6) {
            table.next();
        }
        assertThat(announced(table)).isEqualTo("Afspraak");

        table.writes(table.owner(), Kind.REACTION, "", null, "no");
        assertThat(announced(table)).isEqualTo("Nog een keer");

        table.next();
        assertThat(announced(table)).isEqualTo("Geholpen?");
    }

    private static String announced(Table table) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(table.sees(table.leader()).now()).next())
                .title()
                .in("nl");
    }

    @Test
    void anotherTextInTheSameFormIsAnotherText() {
        var table = new Table("gossip", 5).begun();
        table.act(new Act.Write(table.owner(), Kind.PITCH, "mijn casus", null, null, "f1"));
        refused(
                Why.ENOUGH,
                () -> table.act(new Act.Write(table.owner(), Kind.PITCH, "nog iets erbij", null, null, "f1")));
    }

    @Test
    void whoeverLooksSeesTheSamePairs() {
        var table = new Table("1-2-4-all", 8).begun();
        var rules = new Rules(table.method, new Random());
        var later = table.now.plus(A_MINUTE);

        assertThat(rules.at(table.room, later)).isEqualTo(new Rules(table.method, new Random()).at(table.room, later));
        assertThat(rules.at(table.room, later).steps().getLast().groups()).hasSize(4);
    }

    @Test
    void notAllLotsFallAlike() {
        var groups = new java.util.HashSet<Object>();
        for (int seed = 0; seed < 20; seed++) {
            var table = new Table(TestMethods.one("1-2-4-all"), 4, seed).begun();
            table.passes(A_MINUTE);
            var first = table.people.getFirst();
            groups.add(table.sees(first).now().group().stream()
                    .map(table.people::indexOf)
                    .sorted()
                    .toList());
        }
        assertThat(groups).hasSize(3);
    }

    @Test
    void anOwnerWhoLeavesWhileAllStandsStillIsWaitedForAsWell() {
        var table = new Table("gossip", 5).begun();
        var owner = table.owner();
        table.writes(owner, Kind.PITCH, "mijn casus");
        table.act(new Act.Stop(table.others().getFirst()));
        table.act(new Act.Leave(owner));

        table.act(new Act.Resume(table.leader()));

        assertThat(table.room.pause().reason()).isEqualTo(Pause.Reason.OWNER_LEFT);
        table.passes(Duration.ofMinutes(11));
        assertThat(table.room.stage()).isEqualTo(Stage.CLOSED);
        assertThat(table.room.record()).isFalse();
        assertThat(table.room.entries()).isEmpty();
    }

    @Test
    void nothingIsKeptWhenItIsEndedWithoutItsOwner() {
        var table = new Table("gossip", 5).begun();
        table.writes(table.owner(), Kind.PITCH, "mijn casus");
        table.act(new Act.Leave(table.owner()));

        table.act(new Act.Close(table.leader()));

        assertThat(table.room.record()).isFalse();
        assertThat(table.room.entries()).isEmpty();
    }

    @Test
    void norWhenTheOthersLeaveToo() {
        var table = new Table("gossip", 5).begun();
        table.writes(table.owner(), Kind.PITCH, "mijn casus");
        table.act(new Act.Leave(table.owner()));

        for (var seat : table.room.seats()) {
            if (!seat.gone()) {
                table.act(new Act.Leave(seat.person()));
            }
        }

        assertThat(table.room.stage()).isEqualTo(Stage.CLOSED);
        assertThat(table.room.record()).isFalse();
    }

    @Test
    void whoLeftBeforeItBeganWasNeverThere() {
        var table = new Table("gossip", 6);
        table.people.forEach(person -> table.act(new Act.Enter(person)));
        table.act(new Act.Offer(table.people.getLast(), true, false, false, false, false, 0));
        table.act(new Act.Leave(table.people.get(2)));
        table.act(new Act.Begin(table.people.getFirst()));

        assertThat(table.room.seat(table.people.get(2))).isEmpty();
    }

    @Test
    void whoIsLongSilentBeforeItBeginsIsNotCounted() {
        var table = new Table("gossip", 6);
        table.people.forEach(person -> table.act(new Act.Enter(person)));
        table.act(new Act.Offer(table.people.getLast(), true, false, false, false, false, 0));
        table.passes(Duration.ofMinutes(16));
        table.people.stream().skip(1).forEach(table::shows);
        table.act(new Act.Begin(table.people.getLast()));

        assertThat(table.room.seat(table.people.getFirst())).isEmpty();
        assertThat(table.room.seats()).hasSize(5);
    }

    @Test
    void withoutItsTrainedLeaderNothingGoesOn() {
        var table = new Table("balint", 8).begun();
        var leader = table.leader();
        refused(
                Why.NO_TRAINED_LEADER,
                () -> table.act(new Act.HandOver(leader, table.others().getFirst())));

        table.act(new Act.Leave(leader));

        assertThat(table.room.pause().reason()).isEqualTo(Pause.Reason.LEADER_LEFT);
        assertThat(table.having(Role.FAC)).isEmpty();
        table.passes(Duration.ofMinutes(5));
        table.act(new Act.Enter(leader));
        assertThat(table.room.stage()).isEqualTo(Stage.RUNNING);
        assertThat(table.leader()).isEqualTo(leader);
    }

    @Test
    void whereNobodyLeadsSomebodyIsDrawnToGoOnAfterStop() {
        var table = new Table("aar", 6).begun();
        assertThat(table.having(Role.FAC)).isEmpty();

        table.act(new Act.Stop(table.people.get(3)));

        var drawn = table.leader();
        table.act(new Act.Resume(drawn));
        assertThat(table.room.stage()).isEqualTo(Stage.RUNNING);
        assertThat(table.having(Role.FAC)).isEmpty();
    }

    @Test
    void theTurnOfSomebodyWhoIsAwayIsPassedOn() {
        var table = new Table("lean-coffee", 4).begun();
        table.writes(table.people.getLast(), Kind.PITCH, "het rooster");
        table.next();
        var waiting = table.room.steps().getLast().onTurn().orElseThrow();
        var leader = table.leader();
        if (waiting.equals(leader)) {
            table.act(new Act.Ready(leader, true));
        }
        var away = table.room.steps().getLast().onTurn().orElseThrow();
        refused(Why.NO_SUCH, () -> table.act(new Act.PassTurn(leader)));
        table.passes(A_MINUTE.plus(A_MINUTE));
        table.shows(leader);

        table.act(new Act.PassTurn(leader));

        assertThat(table.room.steps().getLast().onTurn()).isNotEmpty().isNotEqualTo(java.util.Optional.of(away));
        assertThat(table.room.steps().getLast().phase()).isEqualTo(1);
    }

    @Test
    void theLeadIsNotOfferedToWhoseCaseItIs() {
        var table = new Table("gossip", 5).begun();
        for (int minute = 2; minute < 8; minute++) {
            table.passes(Duration.ofMinutes(1));
            table.people.stream()
                    .filter(person -> !person.equals(table.leader()))
                    .forEach(table::shows);
            assertThat(table.sees(table.owner()).offeredLead()).isFalse();
        }
    }

    @Test
    void threeToSevenSitInside() {
        var table = new Table("fishbowl", 8).begun();
        assertThat(inside(table)).isEqualTo(3);
        assertThat(table.room.seat(table.leader()).orElseThrow().has(Role.OUT)).isFalse();
        var late = PersonId.next();
        table.act(new Act.Enter(late));
        assertThat(table.room.seat(late).orElseThrow().has(Role.OUT)).isTrue();

        var empty = new Table("fishbowl", 8);
        empty.people.forEach(person -> empty.act(new Act.Enter(person)));
        refused(Why.TOO_FEW_INSIDE, () -> empty.act(new Act.Begin(empty.people.getFirst())));
        var full = new Table("fishbowl", 10);
        full.people.forEach(person -> full.act(new Act.Enter(person)));
        full.people.forEach(person -> full.act(new Act.Offer(person, false, false, false, true, false, 0)));
        refused(Why.TOO_MANY_INSIDE, () -> full.act(new Act.Begin(full.people.getFirst())));
    }

    private static long inside(Table table) {
        return table.room.seats().stream().filter(seat -> seat.has(Role.IN)).count();
    }

    private static Act write(PersonId by, int line, Kind kind, String text) {
        return new Act.Write(by, line, kind, text, null, null, text);
    }

    private static void refused(Why why, ThrowingCallable doing) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(doing)
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
