package nl.zwerm.circles.room;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.room.Room.Entry;
import nl.zwerm.circles.room.Room.Seat;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/** People around a table with a clock: does as they do, and tells what they see. */
final class Table {

    static final Instant NINE = Instant.parse("2026-11-26T09:00:00Z");

    final Method method;
    final List<PersonId> people = new ArrayList<>();
    private final Rules rules;
    private int forms;
    Room room;
    Instant now = NINE;

    Table(String method, int size) {
        this(TestMethods.one(method), size, 7);
    }

    Table(Method method, int size, long seed) {
        this.method = method;
        this.rules = new Rules(method, new Random(seed));
        for (int i = 0; i < size; i++) {
            people.add(PersonId.next());
        }
        room = Room.lobby(method.trainedLeader() ? people.getFirst() : null, null);
    }

    /** Everybody comes in; the last brings a case, the first offers to lead. */
    Table begun() {
        people.forEach(person -> act(new Act.Enter(person)));
        for (int i = 0; i < people.size(); i++) {
            act(new Act.Offer(people.get(i), i == people.size() - 1, i == 0, false, i < 4, false, (i * 3) % 4 + 1));
        }
        act(new Act.Begin(people.getFirst()));
        return this;
    }

    /** The same, spread over the working days of Amsterdam. */
    static Table spread(String method, int size) {
        var table = new Table(TestMethods.one(method).spread(), size, 7);
        table.room = table.room.planned(table.room.trained(), ZoneId.of("Europe/Amsterdam"));
        return table;
    }

    /** A sign of life. */
    void shows(PersonId person) {
        room = room.alive(Map.of(person, now));
    }

    void act(Act act) {
        room = rules.apply(room, act, Rules.Before.NONE, now);
    }

    /** By somebody who had this step before them. */
    void act(Act act, int seen) {
        room = rules.apply(room, act, seen, Rules.Before.NONE, now);
    }

    void act(Act act, Rules.Before before) {
        room = rules.apply(room, act, before, now);
    }

    void passes(Duration time) {
        now = now.plus(time);
        room = rules.at(room, now);
    }

    Sight sees(PersonId person) {
        return Sight.of(method, room, person, now).orElseThrow();
    }

    String reads(PersonId person) {
        return sees(person).toString();
    }

    Entry writes(PersonId person, Kind kind, String text) {
        return writes(person, kind, text, null, null);
    }

    Entry writes(PersonId person, Kind kind, String text, @Nullable Long target, @Nullable String choice) {
        var once = "form" + forms++;
        act(new Act.Write(person, kind, text, target, choice, once));
        return room.entries().stream()
                .filter(entry -> entry.once().equals(once))
                .findFirst()
                .orElseThrow();
    }

    PersonId leader() {
        return having(Method.Role.FAC).orElseThrow();
    }

    Optional<PersonId> having(Method.Role role) {
        return room.seats().stream()
                .filter(seat -> seat.has(role) && !seat.gone())
                .map(Seat::person)
                .findFirst();
    }

    PersonId owner() {
        return Optional.ofNullable(room.owner()).orElseThrow();
    }

    List<PersonId> others() {
        return people.stream()
                .filter(person ->
                        !person.equals(room.owner()) && !having(Method.Role.FAC).equals(Optional.of(person)))
                .toList();
    }

    int phase() {
        return method.phases().get(room.steps().getLast().phase()).number();
    }

    void next() {
        act(new Act.Next(leader(), false));
    }

    /** Everybody does all that is asked of them, until it is over. */
    List<Integer> playedToTheEnd(Map<Kind, String> choices) {
        while (room.stage() == Stage.RUNNING) {
            int steps = room.steps().size();
            everybodyWrites(choices);
            if (room.stage() == Stage.RUNNING && room.steps().size() == steps) {
                people.forEach(this::says);
            }
            if (room.stage() == Stage.RUNNING && room.steps().size() == steps) {
                everybodyWrites(choices);
                goesOn();
            }
        }
        return room.steps().stream()
                .map(step -> method.phases().get(step.phase()).number())
                .toList();
    }

    private void goesOn() {
        if (method.lead() == Method.Lead.FACILITATOR) {
            next();
        } else {
            passes(Duration.between(now, room.steps().getLast().due()));
        }
    }

    private void says(PersonId person) {
        if (room.stage() == Stage.RUNNING) {
            act(new Act.Ready(person, true));
        }
    }

    private void everybodyWrites(Map<Kind, String> choices) {
        for (int round = 0; round < people.size() + 1; round++) {
            for (var person : people) {
                writesAll(person, choices);
            }
            var turn = room.steps().getLast().onTurn();
            if (turn.isEmpty()) {
                return;
            }
            act(new Act.Ready(turn.get(), true));
        }
    }

    private void writesAll(PersonId person, Map<Kind, String> choices) {
        var now = sees(person).now();
        if (now == null) {
            return;
        }
        for (var writable : now.lines()) {
            boolean about = writable.line().of() != null;
            if (writable.left() <= 0 || about && writable.about().isEmpty()) {
                continue;
            }
            var wanted = choices.get(writable.line().kind());
            var keys = writable.line().choices().stream()
                    .map(choice -> choice.key())
                    .toList();
            var choice = keys.isEmpty() ? null : keys.contains(wanted) ? wanted : keys.getFirst();
            writes(
                    person,
                    writable.line().kind(),
                    "zegt iets",
                    about ? writable.about().getFirst().id() : null,
                    choice);
        }
    }
}
