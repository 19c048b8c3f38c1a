package nl.zwerm.circles.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Phase.OwnerMode;
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
    private final Map<Integer, Set<PersonId>> saidReady = new HashMap<>();
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
    }

    void tookAway(String token) {
        notes.removeIf(note -> note.token().equals(token));
    }

    Set<String> tokens() {
        var tokens = new HashSet<String>();
        notes.forEach(note -> tokens.add(note.token()));
        return tokens;
    }

    /** Notes that a step was shown once everybody who writes in it was ready, or its time was up. */
    void looksAt(Room room, Instant now) {
        for (int index = 0; index < room.steps().size(); index++) {
            var step = room.steps().get(index);
            saidReady.computeIfAbsent(index, _ -> new HashSet<>()).addAll(step.ready());
            if (step.revealed() != null) {
                require(everybodyWasReady(index, room) || timeIsUp(room, step, now), "shown too early: step " + index);
                shown.add(index);
            }
            if (step.ended() != null) {
                shown.add(index);
            }
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** All who are there and write, as far as an onlooker can tell: a person who never said so was not ready. */
    private boolean everybodyWasReady(int index, Room room) {
        return room.steps().get(index).ready().isEmpty() || saidReady.get(index).size() > 0;
    }

    private boolean timeIsUp(Room room, Step step, Instant now) {
        if (room.days() != null) {
            return !now.isBefore(step.after(step.minutes() * 0.6));
        }
        var alone = method.phases().get(step.phase()).lines().stream()
                .mapToDouble(Line::alone)
                .filter(minutes -> minutes > 0)
                .min()
                .orElse(step.minutes() * 0.6);
        return !now.isBefore(step.after(alone));
    }

    /** What {@code reader} may read, by its token, and whether with a name. */
    Map<String, Boolean> mayRead(PersonId reader, Room room) {
        var may = new HashMap<String, Boolean>();
        for (var note : notes) {
            if (reads(reader, note, room)) {
                boolean nameless = room.steps().get(note.step()).anonymous()
                        && note.line().visibility() == nl.zwerm.circles.methods.Visibility.ANON;
                may.put(note.token(), !nameless);
            }
        }
        return may;
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
                if (!note.group().isEmpty()) {
                    yield note.group().contains(reader) || hidden && shown(note);
                }
                yield switch (note.line().visibility()) {
                    case HUR, ANON -> shown(note) && (over || !afterAnother(note, phase));
                    case BACK -> over || !owner;
                    default -> true;
                };
            }
        };
    }

    private static boolean afterAnother(Note note, nl.zwerm.circles.methods.Phase phase) {
        return note.line().of() != null
                && phase.lines().stream()
                        .anyMatch(line -> line.kind() == note.line().of()
                                && line.visibility().hidden());
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
