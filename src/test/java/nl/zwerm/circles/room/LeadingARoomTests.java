package nl.zwerm.circles.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.room.Refused.Why;
import nl.zwerm.circles.room.Room.Pause;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.people.PersonId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the rules of a session do for the people in it (DOMAIN 1.1). */
class LeadingARoomTests {

    @Test
    void whatIsHiddenIsShownWhenEverybodyIsReady() {
        var table = new Table("duo", 2).begun();
        var one = table.people.get(0);
        var other = table.people.get(1);

        table.writes(one, Kind.STATEMENT, "ging goed");

        assertThat(table.reads(other)).doesNotContain("ging goed");
        assertThat(table.reads(one)).contains("ging goed");
        table.act(new Act.Ready(one, true));
        assertThat(table.sees(other).now().ready()).isEqualTo(1);
        table.act(new Act.Ready(other, true));
        assertThat(table.reads(other)).contains("ging goed");
        refused(Why.ALREADY_SHOWN, () -> table.writes(other, Kind.STATEMENT, "ik ook, nu ik het weet"));
    }

    @Test
    void whatIsHiddenIsShownWhenTheTimeIsUp() {
        var table = new Table("incident", 5).begun();
        walkTo(table, 7);
        table.writes(table.others().getFirst(), Kind.POSITION, "ik zou bellen");
        var other = table.others().getLast();

        table.passes(Duration.ofMinutes(4));
        assertThat(table.reads(other)).doesNotContain("ik zou bellen");
        table.passes(Duration.ofMinutes(1));

        assertThat(table.reads(other)).contains("ik zou bellen");
    }

    @Test
    void nobodyIsCountedWhoHasNothingLeftToBeReadyWith() {
        var table = new Table("incident", 5).begun();
        walkTo(table, 7);
        assertThat(table.sees(table.owner()).now().waited()).isEqualTo(3);
        table.others().forEach(person -> table.act(new Act.Ready(person, true)));
        assertThat(table.sees(table.owner()).now().shown()).isTrue();
        assertThat(table.people).allMatch(person -> table.sees(person).now().waited() == 0);

        var late = new Table("incident", 5).begun();
        walkTo(late, 7);
        late.passes(Duration.ofMinutes(5));
        assertThat(late.people).allMatch(person -> late.sees(person).now().waited() == 0);

        var turns = new Table("lean-coffee", 3).begun();
        walkTo(turns, 2);
        turns.people.forEach(_ ->
                turns.act(new Act.Ready(turns.room.step().orElseThrow().onTurn().orElseThrow(), true)));
        assertThat(turns.people).allMatch(person -> turns.sees(person).now().waited() == 0);
    }

    @Test
    void whoGoesOnWritingOrReadingIsCountedAnew() {
        var reading = new Table("duo", 2).begun();
        reading.people.forEach(person -> reading.act(new Act.Ready(person, true)));
        assertThat(reading.sees(reading.people.getFirst()).now().shown()).isTrue();
        assertThat(reading.sees(reading.people.getFirst()).now().waited()).isEqualTo(2);

        var writing = new Table("six-hats", 4).begun();
        walkTo(writing, 6);
        writing.passes(Duration.ofMinutes(5));
        assertThat(writing.sees(writing.owner()).now().waited()).isEqualTo(4);
    }

    @Test
    void whoLeadsAndWritesDownHasOneFormAndOneLimit() {
        var table = new Table("mdo-learning", 6).begun();
        walkTo(table, 8);
        var leader = table.leader();

        assertThat(table.sees(leader).now().lines()).hasSize(1);
        for (int number = 0; number < 3; number++) {
            table.writes(leader, Kind.ACTION, "afspraak " + number);
        }
        refused(Why.ENOUGH, () -> table.writes(leader, Kind.ACTION, "nog een"));
        refused(
                Why.NOT_YOURS_TO_WRITE,
                () -> table.act(new Act.Write(leader, 1, Kind.ACTION, "in de andere rol", null, null, "elders")));
    }

    @Test
    void theQuestionThatWasChosenStandsAboveAllThatFollows() {
        var table = new Table("socratic", 5).begun();
        var wanted = table.writes(table.people.get(2), Kind.OPTION, "mag je liegen");
        table.writes(table.people.get(1), Kind.OPTION, "wat is moed");
        table.passes(Duration.ofMinutes(6));
        table.writes(table.people.get(3), Kind.VOTE, "", wanted.id(), null);

        table.next();
        assertThat(table.people)
                .allMatch(person -> table.sees(person).now().topic().text().equals("mag je liegen"));
    }

    @Test
    void moreTimeIsGivenToTwiceWhatWasPlannedAndNoFurther() {
        var table = new Table("incident", 5).begun();
        walkTo(table, 7);

        table.act(new Act.Extend(table.leader()));
        table.act(new Act.Extend(table.leader()));

        assertThat(Duration.between(table.now, table.room.steps().getLast().due()))
                .isEqualTo(Duration.ofMinutes(10));
        refused(Why.EXTENDED_ENOUGH, () -> table.act(new Act.Extend(table.leader())));
    }

    @Test
    void whatTheOwnerDidStaysSealedUntilItsPhase() {
        var table = new Table("incident", 6).begun();
        walkTo(table, 4);
        table.writes(table.owner(), Kind.ACTUAL, "ik liep weg");
        for (int phase = 4; phase < 9; phase++) {
            for (var person : table.others()) {
                assertThat(table.reads(person)).doesNotContain("ik liep weg");
            }
            table.next();
        }

        assertThat(table.phase()).isEqualTo(9);
        for (var person : table.others()) {
            assertThat(table.reads(person)).contains("ik liep weg");
        }
    }

    @Test
    void theOwnerSeesNothingWhileTheOthersTalkBehindTheirBack() {
        var table = new Table("incident", 6).begun();
        walkTo(table, 6);
        var one = table.others().getFirst();

        table.writes(one, Kind.STATEMENT, "hij luistert niet");

        assertThat(table.reads(table.others().getLast())).contains("hij luistert niet");
        assertThat(table.reads(table.owner())).doesNotContain("hij luistert niet");
        assertThat(table.sees(table.owner()).now().waited()).isZero();
        refused(Why.NOT_YOURS_TO_WRITE, () -> table.writes(table.owner(), Kind.STATEMENT, "maar"));
        table.next();
        assertThat(table.reads(table.owner())).contains("hij luistert niet");
    }

    @Test
    void fewerThanFourCannotBeWithoutNamesAndAreToldBefore() {
        var table = new Table("six-hats", 4).begun();
        table.act(new Act.Leave(table.others().getLast()));
        walkTo(table, 3);
        var one = table.others().getFirst();

        assertThat(table.sees(one).now().fallsBack()).isTrue();
        table.writes(one, Kind.ASSOCIATION, "onrust");
        table.next();
        assertThat(lastRead(table, table.owner()).writer()).isEqualTo(one);
    }

    /** Even among three, since it would stand beside what the owner called cold. */
    @Test
    void whoseQuestionIsColdIsNeverShown() {
        var table = new Table("ten-step", 5).begun();
        table.act(new Act.Leave(table.others().getLast()));
        walkTo(table, 2);
        var one = table.others().getFirst();
        assertThat(table.sees(one).now().fallsBack()).isTrue();
        var question = table.writes(one, Kind.QUESTION, "waarom");

        table.next();
        assertThat(lastRead(table, table.owner()).writer()).isNull();
        table.writes(table.owner(), Kind.RATING, "", question.id(), "cold");

        for (var person : List.of(table.owner(), table.leader(), one)) {
            var read = lastRead(table, person);
            assertThat(read.ratings()).containsExactly("cold");
            assertThat(read.writer()).isNull();
        }
        table.act(new Act.Close(table.leader()));
        assertThat(lastRead(table, table.leader()).writer()).isNull();
    }

    private static Sight.Seen lastRead(Table table, PersonId person) {
        return table.sees(person).past().getFirst().entries().getFirst();
    }

    @Test
    void theClockTellsWhenItShowsOrGoesOnByItself() {
        var table = new Table("aar", 3).begun();
        var one = table.people.getFirst();

        assertThat(table.sees(one).now().moves()).isEqualTo(table.now.plus(Duration.ofMinutes(3)));
        table.passes(Duration.ofMinutes(3));
        assertThat(table.sees(one).now().moves())
                .as("what is written alone is shown before the end")
                .isEqualTo(table.now.plus(Duration.ofMinutes(3)));
        table.passes(Duration.ofMinutes(3));
        assertThat(table.sees(one).now().shown()).isTrue();
        assertThat(table.sees(one).now().moves()).isEqualTo(table.now.plus(Duration.ofMinutes(3)));

        var led = new Table("six-hats", 4).begun();
        assertThat(led.sees(led.owner()).now().moves())
                .as("it waits for who leads")
                .isNull();
        walkTo(led, 6);
        assertThat(led.sees(led.owner()).now().moves()).isEqualTo(led.now.plus(Duration.ofMinutes(5)));
        led.act(new Act.Halt(led.leader()));
        assertThat(led.sees(led.owner()).now().moves()).isNull();
        led.act(new Act.Resume(led.leader()));
        led.act(new Act.Leave(led.owner()));
        assertThat(led.sees(led.leader()).now().moves()).isEqualTo(led.now.plus(Duration.ofMinutes(10)));
    }

    @Test
    void whereNobodyLeadsAnybodyGivesTimeAndPauses() {
        var table = new Table("aar", 6).begun();
        var one = table.people.get(4);

        assertThat(table.sees(one).steers()).isTrue();
        table.act(new Act.Extend(one));
        assertThat(table.room.steps().getLast().extra()).isPositive();
        table.act(new Act.Halt(one));
        table.act(new Act.Resume(table.people.get(2)));
        assertThat(table.room.stage()).isEqualTo(Stage.RUNNING);
        refused(Why.NOT_LEADING, () -> table.act(new Act.Close(one)));
    }

    @Test
    void fourOrMoreStayWithoutNames() {
        var table = new Table("ten-step", 7).begun();
        walkTo(table, 2);
        table.others().forEach(person -> table.writes(person, Kind.QUESTION, "waarom " + person));
        table.next();

        var seen = table.sees(table.owner()).past().getFirst().entries();

        assertThat(seen).hasSize(5).allMatch(entry -> entry.writer() == null);
        assertThat(seen).extracting(Sight.Seen::id).isSorted();
    }

    @Test
    void turnsAreTakenOneByOneAndPassed() {
        var table = new Table("five-step", 5).begun();
        walkTo(table, 2);
        var first = table.room.steps().getLast().onTurn().orElseThrow();
        var other = table.others().stream()
                .filter(person -> !person.equals(first))
                .findFirst()
                .orElseThrow();

        refused(Why.NOT_YOUR_TURN, () -> table.writes(other, Kind.QUESTION, "mag ik"));
        var question = table.writes(first, Kind.QUESTION, "wat wil je");
        table.act(new Act.Ready(first, true));

        assertThat(table.room.steps().getLast().onTurn()).isPresent().isNotEqualTo(java.util.Optional.of(first));
        assertThat(question.writer()).isEqualTo(first);
    }

    @Test
    void stopStandsStillAndNobodyLearnsWhoSaidIt() {
        var table = new Table("gossip", 6).begun();
        var frightened = table.others().getFirst();

        table.act(new Act.Stop(frightened));

        assertThat(table.room.stage()).isEqualTo(Stage.PAUSED);
        assertThat(table.room.pause().toString()).doesNotContain(frightened.toString());
        refused(Why.PAUSED, () -> table.writes(table.owner(), Kind.PITCH, "verder"));
        refused(Why.NOT_LEADING, () -> table.act(new Act.Resume(table.others().getLast())));
        table.passes(Duration.ofMinutes(3));
        table.act(new Act.Resume(table.leader()));
        assertThat(table.room.steps().getLast().due())
                .as("the clock stood still")
                .isEqualTo(Table.NINE.plus(Duration.ofMinutes(8)));
    }

    @Test
    void withoutItsOwnerASessionWaitsTenMinutesAndLeavesNothing() {
        var table = new Table("gossip", 6).begun();
        var owner = table.owner();
        table.writes(owner, Kind.PITCH, "mijn casus");

        table.act(new Act.Leave(owner));
        assertThat(table.room.pause().reason()).isEqualTo(Pause.Reason.OWNER_LEFT);
        table.passes(Duration.ofMinutes(9));
        assertThat(table.room.stage()).isEqualTo(Stage.PAUSED);
        table.passes(Duration.ofMinutes(1));

        assertThat(table.room.stage()).isEqualTo(Stage.CLOSED);
        assertThat(table.room.record()).isFalse();
        assertThat(table.room.entries()).isEmpty();
    }

    @Test
    void anOwnerWhoComesBackInTimeGoesOn() {
        var table = new Table("gossip", 6).begun();
        var owner = table.owner();
        table.act(new Act.Leave(owner));
        table.passes(Duration.ofMinutes(4));

        table.act(new Act.Enter(owner));

        assertThat(table.room.stage()).isEqualTo(Stage.RUNNING);
    }

    @Test
    void theLeadIsOfferedToTheNextWhenWhoLeadsIsGoneForAMinute() {
        var table = new Table("gossip", 6).begun();
        var leader = table.leader();
        table.passes(Duration.ofSeconds(61));
        table.others().forEach(table::shows);
        table.shows(table.owner());

        var offered = table.people.stream()
                .filter(person -> table.sees(person).offeredLead())
                .toList();

        assertThat(offered).hasSize(1).doesNotContain(leader);
        refused(Why.NOT_LEADING, () -> table.act(new Act.TakeLead(leader)));
        table.act(new Act.TakeLead(offered.getFirst()));
        assertThat(table.leader()).isEqualTo(offered.getFirst());
    }

    @Test
    void whoComesLateReadsAndWritesFromTheNextPhase() {
        var table = new Table("gossip", 5).begun();
        var late = PersonId.next();
        table.writes(table.owner(), Kind.PITCH, "mijn casus");
        table.act(new Act.Enter(late));

        assertThat(table.reads(late)).contains("mijn casus");
        assertThat(table.sees(late).now().late()).isTrue();
        walkTo(table, 3);
        table.writes(late, Kind.STATEMENT, "zij twijfelt");
        assertThat(table.reads(table.owner())).contains("zij twijfelt");
    }

    @Test
    void aRoomHoldsNoMoreThanItsMethodTakes() {
        var table = new Table("gossip", 8).begun();

        refused(Why.FULL, () -> table.act(new Act.Enter(PersonId.next())));
    }

    @Test
    void aFormThatIsSentTwiceCountsOnce() {
        var table = new Table("gossip", 5).begun();
        var pitch = new Act.Write(table.owner(), Kind.PITCH, "mijn casus", null, null, "f1");

        table.act(pitch);
        table.act(pitch);

        assertThat(table.room.entries()).hasSize(1);
    }

    @Test
    void eachIsTheOwnerOnceInTroika() {
        var table = new Table("troika", 3).begun();
        var owners = new java.util.LinkedHashSet<PersonId>();

        while (table.room.stage() == Stage.RUNNING) {
            var owner = table.room.owner();
            if (owner != null) {
                owners.add(owner);
            }
            table.passes(Duration.ofSeconds(30));
        }

        assertThat(owners).containsExactlyInAnyOrderElementsOf(table.people);
        assertThat(Duration.between(Table.NINE, table.room.closedAt())).isEqualTo(Duration.ofMinutes(31));
    }

    @Test
    void theRoundsAreCountedAndWhoLeftHasNone() {
        var table = new Table("wise-crowds", 5).begun();
        var owners = table.room.owners();
        assertThat(rounds(table)).isEqualTo(new Sight.Round(1, 5, owners.get(1)));
        var last = table.room.owners().getLast();
        var stays = table.people.stream()
                .filter(person -> !person.equals(last))
                .findFirst()
                .orElseThrow();
        for (int phase = 0; phase < 4; phase++) {
            table.next();
        }
        assertThat(table.sees(stays).now().round()).isEqualTo(new Sight.Round(2, 5, owners.get(2)));
        table.act(new Act.Leave(last));
        assertThat(table.sees(stays).now().round()).isEqualTo(new Sight.Round(2, 4, owners.get(2)));
        assertThat(rounds(new Table("gossip", 5).begun())).isNull();
    }

    @Test
    void inTheLastRoundNobodyFollows() {
        var table = new Table("wise-crowds", 4).begun();
        for (int phase = 0; phase < 3 * 4; phase++) {
            table.next();
        }

        assertThat(rounds(table)).isEqualTo(new Sight.Round(4, 4, null));
        assertThat(table.method.phases())
                .noneMatch(phase -> phase.instruction().nl().contains("de volgende aan de beurt"));
    }

    private static Sight.@Nullable Round rounds(Table table) {
        return table.sees(table.people.getFirst()).now().round();
    }

    @Test
    void whoLeadsAsksAllButThemselves() {
        var table = new Table("wise-crowds", 4).begun();
        var asked = new ArrayList<PersonId>();

        while (table.room.stage() == Stage.RUNNING) {
            if (table.phase() == 2 && table.owner().equals(table.leader())) {
                refused(Why.NOT_YOURS_TO_WRITE, () -> table.writes(table.leader(), Kind.QUESTION, "wat wil ik?"));
                assertThat(table.sees(table.leader()).now().lines())
                        .noneMatch(one -> one.line().kind() == Kind.QUESTION);
            } else if (table.phase() == 2) {
                table.writes(table.leader(), Kind.QUESTION, "wat wil je?");
                asked.add(table.owner());
            }
            table.next();
        }

        assertThat(asked).hasSize(3).doesNotContain(table.leader());
    }

    @Test
    void theMostWantedTopicComesFirstAndTheMajorityGoesOn() {
        var table = new Table("lean-coffee", 3).begun();
        var little = table.writes(table.people.get(0), Kind.PITCH, "weinig gewild");
        var much = table.writes(table.people.get(1), Kind.PITCH, "veel gewild");
        table.next();
        table.next();
        table.people.forEach(person -> table.writes(person, Kind.VOTE, "", much.id(), null));
        table.next();

        assertThat(table.sees(table.people.get(0)).now().topic().text()).isEqualTo("veel gewild");
        table.next();
        table.people.forEach(person -> table.writes(person, Kind.VOTE, "", null, "yes"));
        table.next();
        assertThat(table.sees(table.people.get(0)).now().topic().text()).isEqualTo("veel gewild");
        assertThat(table.room.steps().getLast().minutes()).isEqualTo(3);
        table.next();
        table.people.forEach(person -> table.writes(person, Kind.VOTE, "", null, "no"));
        table.next();
        assertThat(table.room.steps().getLast().topic()).isEqualTo(little.id());
    }

    @Test
    void whoIsNotHelpedGoesRoundAgain() {
        var table = new Table("problem-solving", 5).begun();

        var phases = table.playedToTheEnd(Map.of(Kind.REACTION, "no"));
        var helped = new Table("problem-solving", 5).begun().playedToTheEnd(Map.of(Kind.REACTION, "yes"));

        assertThat(phases).containsSubsequence(6, 7, 6, 7, 8);
        assertThat(helped).contains(6, 8).doesNotContain(7);
    }

    @Test
    void theLowestInRankSpeaksFirst() {
        var table = new Table("mdo-learning", 6).begun();
        walkTo(table, 4);

        var order = table.room.steps().getLast().order();

        assertThat(order)
                .extracting(person -> table.room.seat(person).orElseThrow().rank())
                .isSorted();
        assertThat(order).hasSizeGreaterThan(2);
    }

    @Test
    void rolesGoToWhoHadThemLeast() {
        var table = new Table("gossip", 5);
        table.people.forEach(person -> table.act(new Act.Enter(person)));
        table.people.forEach(person -> table.act(new Act.Offer(person, true, true, false, false, false, 0)));
        var once = new java.util.HashMap<PersonId, Integer>();
        table.people.forEach(person -> once.put(person, 1));
        var led = new java.util.HashMap<>(once);
        led.remove(table.people.get(3));
        once.remove(table.people.get(2));

        table.act(new Act.Begin(table.people.get(0)), new Rules.Before(led, once));

        assertThat(table.owner()).isEqualTo(table.people.get(2));
        assertThat(table.leader()).isEqualTo(table.people.get(3));
    }

    @Test
    void balintDoesNotBeginWithoutItsTrainedLeader() {
        var table = new Table("balint", 7);
        table.people.subList(1, 7).forEach(person -> table.act(new Act.Enter(person)));

        refused(Why.NO_TRAINED_LEADER, () -> table.act(new Act.Begin(table.people.get(1))));
        table.act(new Act.Enter(table.people.getFirst()));
        table.act(new Act.Begin(table.people.get(1)));
        assertThat(table.having(Role.FAC)).contains(table.people.getFirst());
    }

    @Test
    void pairsReadTheirOwnAndFoursAreTwoPairs() {
        var table = new Table("1-2-4-all", 8).begun();
        table.passes(Duration.ofMinutes(1));
        var pairs = table.room.steps().getLast().groups();
        var pair = pairs.getFirst().stream().toList();
        table.writes(pair.getFirst(), Kind.OPTION, "van ons tweeën");

        assertThat(table.reads(pair.getLast())).contains("van ons tweeën");
        assertThat(table.reads(pairs.getLast().iterator().next())).doesNotContain("van ons tweeën");
        table.passes(Duration.ofMinutes(2));
        assertThat(table.room.steps().getLast().groups())
                .hasSize(2)
                .allMatch(four -> four.size() == 4)
                .anyMatch(four -> four.containsAll(pair));
    }

    /** Whoever may pitches and votes where that is what decides; then the one who leads moves on. */
    private static void walkTo(Table table, int phase) {
        while (table.phase() < phase) {
            var step = table.room.steps().getLast();
            step.onTurn().ifPresent(person -> {
                var kinds = table.sees(person).now().lines();
                kinds.stream()
                        .filter(writable -> writable.line().kind() == Kind.PITCH)
                        .forEach(_ -> table.writes(person, Kind.PITCH, "casus"));
            });
            table.next();
        }
    }

    private static void refused(Why why, ThrowingCallable doing) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(doing)
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
