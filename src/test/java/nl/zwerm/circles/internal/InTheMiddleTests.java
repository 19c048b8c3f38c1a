package nl.zwerm.circles.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was written before stands in the middle of the room when a phase is about it, and not folded away. */
class InTheMiddleTests {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    private final List<PersonId> people = new ArrayList<>();
    private Method method = Shipped.method("incident");
    private Room room = Room.lobby(null, null);
    private int forms;

    @Test
    void whatTheOwnerDidStandsThereForAllOnceItIsOpened() {
        begin("incident");
        walkTo(4);
        writes(owner(), Kind.ACTUAL, "ik liep weg");
        for (int phase = 5; phase < 9; phase++) {
            walkTo(phase);
            assertThat(people).noneMatch(person -> middle(person).contains("ik liep weg"));
        }

        walkTo(9);

        assertThat(people).allSatisfy(person -> assertThat(middle(person)).containsExactly("ik liep weg"));
    }

    @Test
    void whatTheVotesChoseStandsThereNext() {
        begin("incident");
        walkTo(4);
        assertThat(people).allSatisfy(person -> assertThat(middle(person)).containsExactly("casus van " + owner()));

        begin("six-hats");
        walkTo(6);
        var wanted = writes(people.get(2), Kind.OPTION, "samen kijken");
        writes(people.get(3), Kind.OPTION, "niets doen");
        walkTo(7);
        act(new Act.Write(people.get(1), Kind.VOTE, "", wanted, null, "vote"));
        assertThat(middle(people.get(3)))
                .as("the form to vote lists it already")
                .isEmpty();
        walkTo(8);
        assertThat(people).allSatisfy(person -> assertThat(middle(person)).containsExactly("samen kijken"));
    }

    @Test
    void theOwnerReadsWhatWasSaidWhileTheyWereOutOrListened() {
        begin("incident");
        walkTo(6);
        var one = others().getFirst();
        writes(one, Kind.STATEMENT, "hij luistert niet");
        assertThat(middle(owner())).isEmpty();

        walkTo(7);

        assertThat(middle(owner())).containsExactly("hij luistert niet");
        assertThat(middle(one)).isEmpty();
    }

    @Test
    void whatIsWeighedStandsThereForThoseWhoDoNotWeigh() {
        begin("ten-step");
        walkTo(2);
        var question = writes(others().getFirst(), Kind.QUESTION, "waarom nu");
        walkTo(3);
        act(new Act.Write(owner(), Kind.RATING, "", question, "warm", "rating"));

        assertThat(middle(others().getLast())).containsExactly("waarom nu");
        assertThat(middle(owner())).as("their form lists it").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "success, 3, FACTOR",
        "paradox, 3, ADVICE",
        "mdo-learning, 3, FACT",
        "lean-coffee, 1, PITCH",
        "balint, 5, ASSOCIATION"
    })
    void whatIsReadAloudOrTalkedAboutStandsThere(String id, int phase, Kind kind) {
        begin(id);
        walkTo(phase);
        writes(others().getFirst(), kind, "over de reigers");

        walkTo(phase + 1);

        assertThat(people).allSatisfy(person -> assertThat(middle(person)).containsExactly("over de reigers"));
    }

    @ParameterizedTest
    @CsvSource({"success, 3, FACTOR", "paradox, 3, ADVICE", "mdo-learning, 3, FACT", "lean-coffee, 1, PITCH"})
    void whatWouldBeTalkedAboutStandsThereOverDaysToo(String id, int phase, Kind kind) {
        begin(Shipped.method(id).spread());
        walkTo(phase);
        writes(others().getFirst(), kind, "over de reigers");

        walkTo(phase + 1);

        assertThat(people).allSatisfy(person -> assertThat(middle(person)).containsExactly("over de reigers"));
    }

    private void begin(String id) {
        begin(Shipped.method(id));
    }

    private void begin(Method played) {
        method = played;
        people.clear();
        for (int number = 0; number < Math.max(5, method.group().min()); number++) {
            people.add(PersonId.next());
        }
        room = Room.lobby(method.trainedLeader() ? people.getFirst() : null, null);
        people.forEach(person -> act(new Act.Enter(person)));
        act(new Act.Offer(people.getFirst(), false, true, false, false, false, 1));
        act(new Act.Offer(people.getLast(), true, false, false, false, false, 1));
        act(new Act.Begin(people.getFirst()));
    }

    private void act(Act act) {
        room = Rules.inOrder(method).apply(room, act, Rules.Before.NONE, NOW);
    }

    private long writes(PersonId person, Kind kind, String text) {
        act(new Act.Write(person, kind, text, null, null, "form" + forms++));
        return room.entries().getLast().id();
    }

    private int phase() {
        return method.phases().get(room.steps().getLast().phase()).number();
    }

    /** Everybody brings something where that is asked. */
    private void walkTo(int number) {
        while (phase() < number) {
            people.forEach(this::brings);
            act(new Act.Next(leader(), false));
        }
    }

    private void brings(PersonId person) {
        var now = sees(person).now();
        if (now != null && method.owner() == Method.OwnerBy.CHOSEN) {
            now.lines().stream()
                    .filter(writable -> writable.line().kind() == Kind.PITCH && writable.open())
                    .forEach(_ -> writes(person, Kind.PITCH, "casus van " + person));
        }
    }

    private Sight sees(PersonId person) {
        return Sight.of(method, room, person, NOW).orElseThrow();
    }

    private List<String> middle(PersonId person) {
        var sight = sees(person);
        var now = sight.now();
        assertThat(now).isNotNull();
        return InTheMiddle.of(method, sight, now).stream().map(Sight.Seen::text).toList();
    }

    private PersonId leader() {
        return room.seats().stream()
                .filter(seat -> seat.has(Role.FAC))
                .findFirst()
                .orElseThrow()
                .person();
    }

    private @Nullable PersonId owner() {
        return room.owner();
    }

    private List<PersonId> others() {
        return people.stream()
                .filter(person -> !person.equals(owner()) && !person.equals(leader()))
                .toList();
    }
}
