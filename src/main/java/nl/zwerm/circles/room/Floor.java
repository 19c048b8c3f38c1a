package nl.zwerm.circles.room;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.methods.Phase;
import nl.zwerm.circles.methods.Phase.OwnerMode;
import nl.zwerm.circles.methods.Visibility;
import nl.zwerm.circles.room.Refused.Why;
import nl.zwerm.circles.room.Room.Entry;
import nl.zwerm.circles.room.Room.Seat;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.circles.room.Room.Step;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Who has the floor in a room as it stands: who may write what, and who may see what. */
final class Floor {

    /** Fewer who write could be told apart without their names (DOMAIN 1.1). */
    static final int ANONYMOUS_FROM = 4;

    /** Where a phase has two parts, the first takes so much of its time. */
    private static final double FIRST_PART = 0.6;

    private final Method method;
    private final Room room;

    Floor(Method method, Room room) {
        this.method = method;
        this.room = room;
    }

    Phase phase(Step step) {
        return method.phases().get(step.phase());
    }

    Line line(Entry entry) {
        return phase(stepOf(entry)).lines().get(entry.line());
    }

    Step stepOf(Entry entry) {
        return room.steps().get(entry.step());
    }

    static List<Seat> here(List<Seat> seats) {
        return seats.stream().filter(seat -> !seat.gone()).toList();
    }

    /** Who writes such lines in a phase with this owner, whether it is their turn or not. */
    Set<PersonId> writers(Phase phase, Line line, @Nullable PersonId owner) {
        var here = here(room.seats());
        var found = here.stream()
                .filter(seat -> switch (line.who()) {
                    case ALL -> true;
                    case OWN -> seat.person().equals(owner);
                    case CON -> !seat.person().equals(owner) && !seat.has(Role.FAC);
                    case SCR -> seat.has(Role.SCR) || seat.has(Role.FAC) && noScribe(here);
                    case FAC -> seat.has(Role.FAC) && !hasTheirTurn(seat, owner);
                    case IN, OUT, TIM -> seat.has(line.who());
                })
                .map(Seat::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (owner != null && (phase.owner() == OwnerMode.READ || phase.owner() == OwnerMode.OUT)) {
            found.remove(owner);
        }
        return found;
    }

    /** Where each brings a case in turn, who leads does so too, and asks and advises nobody then. */
    private boolean hasTheirTurn(Seat seat, @Nullable PersonId owner) {
        return method.owner() == Method.OwnerBy.EACH && seat.person().equals(owner);
    }

    private static boolean noScribe(List<Seat> here) {
        return here.stream().noneMatch(seat -> seat.has(Role.SCR));
    }

    /** All who write anything in this step that others ever see, for who is waited for. */
    Set<PersonId> waitedFor(Step step) {
        var phase = phase(step);
        var waited = new LinkedHashSet<PersonId>();
        for (var line : phase.lines()) {
            waited.addAll(writers(phase, line, step.owner()));
        }
        int index = room.steps().indexOf(step);
        waited.removeIf(person -> room.seat(person).orElseThrow().firstStep() > index);
        return waited;
    }

    /**
     * Whom the count of who is ready counts: once what was hidden is shown, or all had their turn, nobody who has nothing
     * left to be ready with, but where it goes on as soon as all are.
     */
    Set<PersonId> counted(Step step) {
        var waited = waitedFor(step);
        boolean turnsOver = !step.order().isEmpty() && step.onTurn().isEmpty();
        if (step.revealed() == null && !turnsOver || goesOnWhenRead(step)) {
            return waited;
        }
        int lines = phase(step).lines().size();
        waited.removeIf(person -> IntStream.range(0, lines)
                .allMatch(index -> barred(person, step, index).isPresent()));
        return waited;
    }

    /** Whether it waits for all to have read what was shown. */
    private boolean goesOnWhenRead(Step step) {
        return step.revealed() != null
                && method.lead() == Method.Lead.ENGINE
                && phase(step).lines().stream()
                        .anyMatch(line ->
                                line.who() == Role.ALL && line.visibility().hidden());
    }

    /** Whether this line is about what is hidden in the same phase, and so opens when that is shown. */
    static boolean second(Phase phase, Line line) {
        return line.of() != null
                && phase.lines().stream()
                        .anyMatch(other -> !other.equals(line)
                                && other.kind() == line.of()
                                && other.visibility().hidden());
    }

    /** Why this person may not write the line with this index now, or nothing. */
    Optional<Why> barred(PersonId person, Step step, int index) {
        var phase = phase(step);
        var line = phase.lines().get(index);
        if (line.kind() == Kind.NONE
                || line.visibility() == Visibility.TALK
                || !writers(phase, line, step.owner()).contains(person)
                || stoodBefore(person, step, index)) {
            return Optional.of(Why.NOT_YOURS_TO_WRITE);
        }
        if (room.seat(person).orElseThrow().firstStep() > room.steps().size() - 1) {
            return Optional.of(Why.NOT_YET);
        }
        if (second(phase, line)) {
            return step.revealed() == null ? Optional.of(Why.NOT_YET) : Optional.empty();
        }
        if (line.visibility().hidden() && step.revealed() != null && line.alone() == 0) {
            return Optional.of(Why.ALREADY_SHOWN);
        }
        if (line.visibility() == Visibility.TURN
                && line.who() != Role.OWN
                && !step.order().isEmpty()
                && !step.onTurn().equals(Optional.of(person))) {
            return Optional.of(Why.NOT_YOUR_TURN);
        }
        return Optional.empty();
    }

    /** Whether a line before this one asks the same of them, in another role: two roles in one person have one form. */
    private boolean stoodBefore(PersonId person, Step step, int index) {
        var phase = phase(step);
        var lines = phase.lines();
        for (int before = 0; before < index; before++) {
            if (lines.get(before).asksTheSame(lines.get(index))
                    && writers(phase, lines.get(before), step.owner()).contains(person)) {
                return true;
            }
        }
        return false;
    }

    /** How many such lines this person wrote in the step that is on, in whatever role; or how many their group did. */
    long written(PersonId person, Step step, int line) {
        int index = room.steps().size() - 1;
        int group = step.groupOf(person);
        var lines = phase(step).lines();
        return room.entries().stream()
                .filter(entry -> entry.step() == index)
                .filter(entry -> group < 0
                        ? entry.writer().equals(person)
                                && lines.get(entry.line()).asksTheSame(lines.get(line))
                        : entry.line() == line && entry.group() == group)
                .count();
    }

    /** Whether this person may see this entry in the room as it stands. */
    boolean sees(PersonId person, Entry entry) {
        if (entry.writer().equals(person)) {
            return true;
        }
        var step = stepOf(entry);
        var phase = phase(step);
        var line = line(entry);
        boolean over = step.ended() != null;
        boolean owner = person.equals(step.owner());
        if (owner && !over && phase.owner() == OwnerMode.OUT) {
            return false;
        }
        if (line.sealedUntil() > 0 && !begun(line.sealedUntil(), entry)) {
            return false;
        }
        if (entry.group() >= 0 && step.groups().get(entry.group()).contains(person)) {
            return line.visibility() != Visibility.PRIV;
        }
        return switch (line.visibility()) {
            case PRIV, TALK -> false;
            case BACK -> over || !owner;
            case LIVE, TURN -> entry.group() < 0;
            case HUR, ANON -> over || step.revealed() != null && !second(phase, line);
        };
    }

    /** Whether the phase with this number came after the entry was written. */
    private boolean begun(int number, Entry entry) {
        int phase = method.indexOf(number);
        return room.steps().subList(entry.step(), room.steps().size()).stream().anyMatch(step -> step.phase() == phase);
    }

    /** Whether the phase with this index is left out, as far as these entries say. */
    boolean passesOver(int index, Predicate<Entry> known) {
        var when = method.phases().get(index).onlyWhen();
        if (when == null) {
            return false;
        }
        int asked = method.indexOf(when.phase());
        boolean answered = room.entries().stream()
                .filter(entry -> stepOf(entry).phase() == asked && entry.choice() != null && known.test(entry))
                .reduce((_, later) -> later)
                .filter(entry -> when.answer().equals(entry.choice()))
                .isPresent();
        return !answered
                || room.steps().stream().filter(step -> step.phase() == index).count() >= Rules.ROUNDS;
    }

    /**
     * Whether nobody is told whose this is. What will be called cold or warm keeps no name, also where so few write that
     * one could guess (DOMAIN 1.8).
     */
    boolean nameless(Entry entry) {
        var step = stepOf(entry);
        return line(entry).visibility() == Visibility.ANON
                && (step.anonymous() || method.weighs(step.phase(), line(entry)));
    }

    /** When the clock shows what is hidden in this step: where a phase has two parts, after the first. */
    Instant showsAt(Step step) {
        var phase = phase(step);
        double whole = phase.lines().stream().anyMatch(line -> line.alone() > 0 || second(phase, line))
                ? step.minutes() * FIRST_PART
                : step.minutes();
        double alone = room.days() != null
                ? whole
                : phase.lines().stream()
                        .mapToDouble(Line::alone)
                        .filter(minutes -> minutes > 0)
                        .min()
                        .orElse(whole);
        return step.after(alone + step.extra());
    }

    /** Whether who wrote it may still change it. */
    boolean changeable(Entry entry) {
        var step = stepOf(entry);
        var line = line(entry);
        boolean shown = line.visibility().hidden() && step.revealed() != null && line.alone() == 0;
        return room.stage() == Stage.RUNNING && step.ended() == null && !(shown && !second(phase(step), line));
    }
}
