package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.room.Act;
import nl.zwerm.circles.room.Room;
import nl.zwerm.circles.room.Rules;
import nl.zwerm.circles.room.Sight;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the owner of a case may keep of it, by what its method says. */
class OutcomeDraftTests {

    private static final Instant NOW = Instant.parse("2026-11-26T14:00:00Z");

    private Method method = Shipped.method("five-step");
    private List<PersonId> people = List.of();
    private Room room = Room.lobby(null, null);
    private int forms;

    @Test
    void theRestatedQuestionIsNotTheNewApproach() {
        begin("ten-step");
        until(6);
        long hits = writes(other(), Kind.STATEMENT, "Mijn probleem is de eend", null, null);
        until(7);
        writes(owner(), Kind.RATING, "", hits, "hits");
        writes(owner(), Kind.STATEMENT, "Hoe laat ik de eend met rust?", null, null);
        until(8);
        writes(owner(), Kind.STATEMENT, "Ik loop eerst om de vijver", null, null);
        writes(owner(), Kind.RATING, "", null, "7");

        assertThat(OutcomeDraft.of(sight(), LocalDate.EPOCH).restated()).isEqualTo("Hoe laat ik de eend met rust?");
        assertThat(kept()).containsExactly("Ik loop eerst om de vijver", "Nieuwe aanpak: 7");
    }

    @Test
    void theCauseThatFitsAndWhetherItHelped() {
        begin("problem-solving");
        writes(owner(), Kind.PITCH, "De pomp hapert", null, null);
        until(3);
        long fits = writes(other(), Kind.STATEMENT, "Het filter zit dicht", null, null);
        long misses = writes(another(), Kind.STATEMENT, "De stroom valt uit", null, null);
        until(4);
        writes(owner(), Kind.RATING, "", fits, "fits");
        writes(owner(), Kind.RATING, "", misses, "misses");
        until(6);
        writes(owner(), Kind.REACTION, "", null, "no");
        writes(owner(), Kind.STATEMENT, "Het filter is niet te koop", null, null);

        assertThat(OutcomeDraft.of(sight(), LocalDate.EPOCH).restated()).isEmpty();
        assertThat(kept()).containsExactly("Het filter zit dicht", "Geholpen? Nog niet", "Het filter is niet te koop");
    }

    @Test
    void factsAndIdeasButNoFeelings() {
        begin("six-hats");
        until(2);
        writes(other(), Kind.FACT, "Er zijn twee roosters", null, null);
        until(3);
        writes(other(), Kind.ASSOCIATION, "Benauwd", null, null);
        until(4);
        writes(other(), Kind.FACTOR, "Niemand weet ervan", null, null);
        until(6);
        writes(other(), Kind.OPTION, "Maak er een rooster van", null, null);
        until(8);

        assertThat(kept()).containsExactly("Er zijn twee roosters", "Maak er een rooster van");
    }

    @Test
    void whereEachBringsACaseEverybodyKeepsTheAdviceOnTheirOwn() {
        begin("wise-crowds", 4);
        while (room.stage() == Room.Stage.RUNNING) {
            if (phase() == 3) {
                var whose = Objects.requireNonNull(room.owner());
                people.stream()
                        .filter(person -> !person.equals(whose))
                        .forEach(person -> writes(
                                person, Kind.ADVICE, "van " + number(person) + " voor " + number(whose), null, null));
            }
            act(new Act.Next(leader(), false));
        }

        for (var person : people) {
            assertThat(OutcomeDraft.choices(sight(person)))
                    .extracting(OutcomeDraft.Choice::text)
                    .hasSize(3)
                    .allMatch(text -> text.endsWith("voor " + number(person)));
        }
    }

    @Test
    void whatWasFeltOrGossipedCannotBeKept() {
        begin("six-hats");
        until(3);
        long felt = writes(other(), Kind.ASSOCIATION, "Benauwd", null, null);
        long own = writes(owner(), Kind.ASSOCIATION, "Opgelucht", null, null);
        assertThat(offered()).doesNotContain(felt, own);

        begin("gossip");
        until(3);
        long gossip = writes(other(), Kind.STATEMENT, "Ze durft niet", null, null);
        assertThat(offered()).doesNotContain(gossip);
    }

    private List<Long> offered() {
        return Stream.concat(
                        OutcomeDraft.choices(sight()).stream(), OutcomeDraft.keepable(method, sight(), "nl").stream())
                .map(OutcomeDraft.Choice::id)
                .toList();
    }

    private void begin(String id) {
        begin(id, 6);
    }

    private void begin(String id, int size) {
        room = Room.lobby(null, null);
        method = Shipped.method(id);
        people = IntStream.range(0, size).mapToObj(_ -> PersonId.next()).toList();
        people.forEach(person -> act(new Act.Enter(person)));
        act(new Act.Offer(people.getFirst(), true, false, false, false, false, 0));
        act(new Act.Offer(people.getLast(), false, true, false, false, false, 0));
        act(new Act.Begin(people.getFirst()));
    }

    private void until(int phase) {
        while (phase() < phase) {
            act(new Act.Next(leader(), false));
        }
    }

    private int phase() {
        return method.phases().get(room.steps().getLast().phase()).number();
    }

    private int number(PersonId person) {
        return people.indexOf(person);
    }

    private long writes(PersonId who, Kind kind, String text, @Nullable Long target, @Nullable String choice) {
        var once = "form" + forms++;
        act(new Act.Write(who, kind, text, target, choice, once));
        return room.entries().stream()
                .filter(entry -> entry.once().equals(once))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void act(Act act) {
        room = Rules.inOrder(method).apply(room, act, Rules.Before.NONE, NOW);
    }

    private List<String> kept() {
        return OutcomeDraft.keepable(method, sight(), "nl").stream()
                .map(OutcomeDraft.Choice::text)
                .toList();
    }

    private Sight sight() {
        return sight(owner());
    }

    private Sight sight(PersonId person) {
        return Sight.of(method, Rules.inOrder(method).closed(room, NOW), person, NOW)
                .orElseThrow();
    }

    private PersonId owner() {
        return people.getFirst();
    }

    private PersonId other() {
        return people.get(1);
    }

    private PersonId another() {
        return people.get(2);
    }

    private PersonId leader() {
        var leading = new ArrayList<PersonId>();
        room.seats().stream().filter(seat -> seat.has(Role.FAC)).forEach(seat -> leading.add(seat.person()));
        return leading.getFirst();
    }
}
