package nl.zwerm.circles.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Phase;
import nl.zwerm.circles.methods.Phase.OwnerMode;
import nl.zwerm.circles.methods.Visibility;
import nl.zwerm.circles.room.Room.Step;
import nl.zwerm.people.PersonId;

/**
 * The rules of DOMAIN 1.1 a second time, as an onlooker who takes notes would have them: what each person may read of
 * what was written. It uses nothing of the room but the course of its steps.
 */
final class Witness {

    /** Something written: by whom, in which step and line, and for which small group. */
    private record Note(String token, PersonId writer, int step, Line line, Set<PersonId> group) {}

    private final Method method;
    private final List<Note> notes = new ArrayList<>();
    private final Map<Integer, Set<PersonId>> ready = new HashMap<>();
    private final Set<Integer> shown = new HashSet<>();

    Witness(Method method) {
        this.method = method;
    }

    void wrote(String token, PersonId writer, Room after) {
        var entry = after.entries().stream()
                .filter(found -> found.text().equals(token))
                .findFirst()
                .orElseThrow();
        var step = after.steps().get(entry.step());
        var line = method.phases().get(step.phase()).lines().get(entry.line());
        var group = step.groups().stream()
                .filter(some -> some.contains(writer))
                .findFirst()
                .orElse(Set.of());
        notes.add(new Note(token, writer, entry.step(), line, group));
        long written = after.entries().stream()
                .filter(other -> other.step() == entry.step() && other.writer().equals(writer))
                .filter(other -> same(method.phases().get(step.phase()).lines().get(other.line()), line))
                .count();
        require(!group.isEmpty() || written <= line.max(), "more than may be written: " + line);
    }

    /** Whoever has two roles is asked for the same thing once. */
    void offers(List<Line> lines) {
        for (int one = 0; one < lines.size(); one++) {
            for (int other = 0; other < one; other++) {
                require(!same(lines.get(one), lines.get(other)), "asked twice: " + lines.get(one));
            }
        }
    }

    /** One thing to write, whatever the role it comes with and however long it may be. */
    private static boolean same(Line one, Line other) {
        return one.kind() == other.kind()
                && one.visibility() == other.visibility()
                && one.of() == other.of()
                && one.sealedUntil() == other.sealedUntil()
                && one.alone() == other.alone()
                && one.choices().equals(other.choices());
    }

    void rewrote(String token, String other) {
        notes.replaceAll(note -> note.token().equals(token)
                ? new Note(other, note.writer(), note.step(), note.line(), note.group())
                : note);
    }

    void tookAway(String token) {
        notes.removeIf(note -> note.token().equals(token));
    }

    Set<String> tokens() {
        var tokens = new HashSet<String>();
        notes.forEach(note -> tokens.add(note.token()));
        return tokens;
    }

    /**
     * What somebody did in this room as the clock had made it; more time they gave says nothing of what was shown before.
     * A turn they ended says nothing of what is hidden.
     */
    void did(Act act, Room before, Room after) {
        looksAt(before);
        int step = before.steps().size() - 1;
        var said = ready.computeIfAbsent(step, _ -> new HashSet<>());
        if (act instanceof Act.Ready(var by, var is)) {
            if (is) {
                said.add(by);
            } else {
                said.remove(by);
            }
        }
        looksAt(before, after);
    }

    /** A step is shown when all who write in it said that they are ready, or when its time is up; never before. */
    private void looksAt(Room before, Room after) {
        for (int index = 0; index < after.steps().size(); index++) {
            var step = after.steps().get(index);
            if (step.revealed() != null && !shown.contains(index)) {
                require(
                        everybodyIsReady(index, before, after)
                                || !step.revealed().isBefore(timeUp(after, step)),
                        "shown too early: step " + index);
                ready.remove(index);
            }
            if (step.revealed() != null || step.ended() != null) {
                shown.add(index);
            }
        }
    }

    void looksAt(Room room) {
        looksAt(room, room);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** Of those who are there and came before it began, all who may write anything in it. */
    private boolean everybodyIsReady(int index, Room before, Room after) {
        var step = after.steps().get(index);
        var phase = method.phases().get(step.phase());
        var writing = after.seats().stream()
                .filter(seat -> !seat.gone() && seat.firstStep() <= index)
                .filter(seat -> phase.lines().stream().anyMatch(line -> writes(seat, line, step, after)))
                .filter(seat -> !seat.person().equals(step.owner())
                        || phase.owner() == null
                        || phase.owner() == OwnerMode.WRITE)
                .map(Room.Seat::person)
                .toList();
        return !writing.isEmpty()
                && ready.getOrDefault(index, Set.of()).containsAll(writing)
                && before.steps().size() > index;
    }

    private boolean writes(Room.Seat seat, Line line, Step step, Room room) {
        boolean owner = seat.person().equals(step.owner());
        boolean scribe = room.seats().stream().anyMatch(other -> !other.gone() && other.has(Method.Role.SCR));
        return switch (line.who()) {
            case ALL -> true;
            case OWN -> owner;
            case CON -> !owner && !seat.has(Method.Role.FAC);
            case SCR -> seat.has(Method.Role.SCR) || !scribe && seat.has(Method.Role.FAC);
            case FAC -> seat.has(Method.Role.FAC) && !(owner && method.owner() == Method.OwnerBy.EACH);
            case IN, OUT, TIM -> seat.has(line.who());
        };
    }

    /** Where a phase has a second part, or is done alone first, its first part has a time of its own. */
    private Instant timeUp(Room room, Step step) {
        var phase = method.phases().get(step.phase());
        boolean parts = phase.lines().stream().anyMatch(line -> line.alone() > 0 || isSecond(line, phase));
        double whole = parts ? step.minutes() * 0.6 : step.minutes();
        double alone = room.days() != null
                ? whole
                : phase.lines().stream()
                        .mapToDouble(Line::alone)
                        .filter(minutes -> minutes > 0)
                        .min()
                        .orElse(whole);
        // A window that is begun anew, since there is nothing yet to choose from, has shown what was in the one before.
        return step.after(room.days() != null ? alone : alone + step.extra());
    }

    /** What {@code reader} may read, by its token, and whether with a name. */
    Map<String, Boolean> mayRead(PersonId reader, Room room) {
        var may = new HashMap<String, Boolean>();
        for (var note : notes) {
            if (reads(reader, note, room)) {
                var step = room.steps().get(note.step());
                boolean nameless =
                        note.line().visibility() == Visibility.ANON && (step.anonymous() || isRatedLater(note, step));
                may.put(note.token(), !nameless);
            }
        }
        return may;
    }

    /** Whose question was cold is never shown, however few asked one. */
    private boolean isRatedLater(Note note, Step step) {
        int number = method.phases().get(step.phase()).number();
        return method.phases().stream()
                .filter(phase -> phase.number() > number)
                .flatMap(phase -> phase.lines().stream())
                .anyMatch(line ->
                        line.kind() == Kind.RATING && line.of() == note.line().kind());
    }

    private boolean reads(PersonId reader, Note note, Room room) {
        boolean closed = room.stage() == Room.Stage.CLOSED;
        if (closed
                && (note.line().kept() == Line.Kept.UNTIL_CLOSED
                        || !room.record() && room.entries().isEmpty())) {
            return false;
        }
        var step = room.steps().get(note.step());
        var phase = method.phases().get(step.phase());
        boolean over = step.ended() != null;
        boolean owner = reader.equals(step.owner());
        return switch (note.line().visibility()) {
            case TALK -> false;
            case PRIV -> reader.equals(note.writer()) && !closed;
            default -> {
                if (reader.equals(note.writer())) {
                    yield true;
                }
                if (owner && phase.owner() == OwnerMode.OUT && !over) {
                    yield false;
                }
                if (note.line().sealedUntil() > 0 && !unsealed(note, room)) {
                    yield false;
                }
                boolean hidden = note.line().visibility().hidden();
                if (!note.group().isEmpty() && note.line().visibility() != Visibility.BACK) {
                    yield note.group().contains(reader) || hidden && shown(note);
                }
                yield switch (note.line().visibility()) {
                    case HUR, ANON -> shown(note) && (over || !isSecond(note.line(), phase));
                    case BACK -> over || !owner;
                    default -> true;
                };
            }
        };
    }

    private static boolean isSecond(Line line, Phase phase) {
        return line.of() != null
                && phase.lines().stream()
                        .anyMatch(other -> other != line
                                && other.kind() == line.of()
                                && other.visibility().hidden());
    }

    private boolean shown(Note note) {
        return shown.contains(note.step());
    }

    private boolean unsealed(Note note, Room room) {
        for (int index = note.step(); index < room.steps().size(); index++) {
            if (method.phases().get(room.steps().get(index).phase()).number()
                    == note.line().sealedUntil()) {
                return true;
            }
        }
        return false;
    }
}
