package nl.zwerm.circles.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Method.Lead;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.methods.Phase;
import nl.zwerm.circles.room.Room.Seat;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Plays a method through by the rules of the room with people who are not there, so that its makers see beforehand who
 * is shown what and may do what. Everybody does all that is asked once, and each phase takes the time it has.
 */
public final class DryRun {

    private static final int USUAL = 6;
    private static final int MOST_STEPS = 400;
    private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");

    /** One phase as it was played; {@code from} and {@code until} counted from the beginning. */
    public record Step(Phase phase, Duration from, Duration until, List<Part> parts) {}

    /** What one of them sees at its start, and which lines are theirs to write before it is over. */
    public record Part(Who who, Sight sight, List<Line> lines) {}

    public enum Who {
        OWNER,
        PARTICIPANT,
        LEADER
    }

    /** @param halted nobody could go on after the last step, since there was nothing to choose */
    public record Played(int people, List<Step> steps, boolean halted) {}

    private final Method method;
    private final Rules rules;
    private final List<PersonId> people = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, Set<String>> chosen = new HashMap<>();
    private Room room;
    private Instant now = NINE;
    private int forms;

    private DryRun(Method method) {
        this.method = method;
        this.rules = new Rules(method, new Random(1));
        int count = Math.clamp(
                USUAL,
                method.group().min(),
                Math.max(method.group().min(), method.group().max()));
        for (int i = 0; i < count; i++) {
            people.add(PersonId.of(i + 1L));
        }
        this.room = Room.lobby(method.trainedLeader() ? people.getFirst() : null, null);
    }

    public static Played of(Method method) {
        return new DryRun(method).play();
    }

    private Played play() {
        begin();
        boolean halted = false;
        while (room.stage() == Stage.RUNNING && steps.size() < MOST_STEPS && !halted) {
            halted = !step();
        }
        return new Played(people.size(), List.copyOf(steps), halted && room.stage() == Stage.RUNNING);
    }

    /** The last one brings a case, the first one leads. */
    private void begin() {
        people.forEach(person -> act(new Act.Enter(person)));
        for (int i = 0; i < people.size(); i++) {
            act(new Act.Offer(people.get(i), i == people.size() - 1, i == 0, false, i < 4, false, i % 4 + 1));
        }
        act(new Act.Begin(people.getFirst()));
    }

    /** False when it cannot be ended. */
    private boolean step() {
        int index = room.steps().size();
        var step = room.steps().getLast();
        var parts = parts(step);
        write();
        var due = room.steps().getLast().due();
        steps.add(new Step(
                method.phases().get(step.phase()),
                Duration.between(NINE, step.started()),
                Duration.between(NINE, due),
                parts));
        now = due;
        try {
            room = rules.at(room, now);
            if (method.lead() == Lead.FACILITATOR
                    && room.stage() == Stage.RUNNING
                    && room.steps().size() == index) {
                act(new Act.Next(leader().orElseThrow(), false));
            }
        } catch (Refused nothingToChoose) {
            return false;
        }
        return room.steps().size() > index || room.stage() != Stage.RUNNING;
    }

    private List<Part> parts(Room.Step step) {
        var parts = new ArrayList<Part>();
        var leader = leader();
        part(Who.OWNER, step.owner(), step, parts);
        step.onTurn()
                .filter(person -> other(person, step.owner(), leader))
                .or(() -> people.stream()
                        .filter(person -> other(person, step.owner(), leader))
                        .findFirst())
                .ifPresent(person -> part(Who.PARTICIPANT, person, step, parts));
        leader.filter(person -> !person.equals(step.owner()))
                .ifPresent(person -> part(Who.LEADER, person, step, parts));
        return List.copyOf(parts);
    }

    private static boolean other(PersonId person, @Nullable PersonId owner, Optional<PersonId> leader) {
        return !person.equals(owner) && !leader.equals(Optional.of(person));
    }

    private void part(Who who, @Nullable PersonId person, Room.Step step, List<Part> parts) {
        if (person == null) {
            return;
        }
        var floor = new Floor(method, room);
        var phase = floor.phase(step);
        var lines = phase.lines().stream()
                .filter(line -> line.kind() != Kind.NONE)
                .filter(line -> floor.writers(phase, line, step.owner()).contains(person))
                .toList();
        Sight.of(method, room, person, now).ifPresent(sight -> parts.add(new Part(who, sight, lines)));
    }

    private Optional<PersonId> leader() {
        return room.seats().stream()
                .filter(seat -> seat.has(Role.FAC))
                .map(Seat::person)
                .findFirst();
    }

    /** Everybody once, when it is their turn; and then about what was hidden until now. */
    private void write() {
        int index = room.steps().size();
        for (int round = 0; round <= people.size() && here(index); round++) {
            people.forEach(person -> writeAll(person, index));
            var turn = here(index) ? room.steps().getLast().onTurn() : Optional.<PersonId>empty();
            if (turn.isEmpty()) {
                break;
            }
            act(new Act.Ready(turn.get(), true));
        }
        if (here(index)) {
            now = room.steps().getLast().due().minusSeconds(1);
            room = rules.at(room, now);
            people.forEach(person -> writeAll(person, index));
        }
    }

    private boolean here(int index) {
        return room.stage() == Stage.RUNNING && room.steps().size() == index;
    }

    private void writeAll(PersonId person, int index) {
        if (!here(index)) {
            return;
        }
        var on = Sight.of(method, room, person, now).map(Sight::now).orElse(null);
        if (on == null) {
            return;
        }
        for (var writable : on.lines()) {
            boolean about = writable.line().of() != null;
            if (writable.left() == writable.line().max()
                    && !(about && writable.about().isEmpty())) {
                write(
                        person,
                        on.phase(),
                        writable.line(),
                        about ? writable.about().getFirst().id() : null);
            }
        }
    }

    private void write(PersonId person, Phase phase, Line line, @Nullable Long target) {
        try {
            act(new Act.Write(person, line.kind(), "…", target, choice(phase, line), "form" + forms++));
        } catch (Refused full) {
            // Then it was said often enough.
        }
    }

    /** First what leads to a phase that depends on it, later what leads out of there. */
    private @Nullable String choice(Phase phase, Line line) {
        var keys = line.choices().stream().map(Line.Choice::key).toList();
        if (keys.isEmpty()) {
            return null;
        }
        if (line.kind() == Kind.VOTE) {
            return keys.contains("no") ? "no" : keys.getFirst();
        }
        var asked = method.phases().stream()
                .map(Phase::onlyWhen)
                .filter(when -> when != null && when.phase() == phase.number())
                .map(when -> when == null ? "" : when.answer())
                .collect(Collectors.toSet());
        var before = chosen.computeIfAbsent(phase.number(), _ -> new HashSet<>());
        var choice = keys.stream()
                .filter(key -> asked.contains(key) && !before.contains(key))
                .findFirst()
                .or(() -> keys.stream().filter(key -> !asked.contains(key)).findFirst())
                .orElse(keys.getFirst());
        before.add(choice);
        return choice;
    }

    private void act(Act act) {
        room = rules.apply(room, act, Rules.Before.NONE, now);
    }
}
