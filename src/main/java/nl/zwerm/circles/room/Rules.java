package nl.zwerm.circles.room;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Method.Lead;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.methods.Visibility;
import nl.zwerm.circles.room.Refused.Why;
import nl.zwerm.circles.room.Room.Entry;
import nl.zwerm.circles.room.Room.Pause;
import nl.zwerm.circles.room.Room.Seat;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.circles.room.Room.Step;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a session (DOMAIN 1.1): what an act makes of a room, or why it is refused. Phases are in strict order;
 * who leads moves on, or the clock where the method says so. What the clock does follows from the hour, so that a room
 * goes on whole after whatever stopped the server.
 */
public final class Rules {

    static final String GO_ON = "yes";
    static final int ROUNDS = 4;

    /** Whoever does something without telling what they had before them. */
    public static final int ANY_STEP = -1;

    /** Without a sign of life somebody is away. */
    public static final Duration AWAY = Duration.ofMinutes(1);

    static final Duration WITHOUT_OWNER = Duration.ofMinutes(10);

    /** Who was silent for so long before it begins is not there. */
    private static final Duration NOT_THERE = Duration.ofMinutes(15);

    /** In the inner circle of a fishbowl (Liberating Structures). */
    private static final int FEWEST_INSIDE = 3;

    private static final int MOST_INSIDE = 7;

    private static final int MOST_ENTRIES = 2_000;
    public static final int SAFE_TO_HIDE = 5;

    private final Method method;
    private final RandomGenerator lot;
    private final LongFunction<RandomGenerator> drawing;

    public Rules(Method method, RandomGenerator lot) {
        this(method, lot, SplittableRandom::new);
    }

    private Rules(Method method, RandomGenerator lot, LongFunction<RandomGenerator> drawing) {
        this.method = method;
        this.lot = lot;
        this.drawing = drawing;
    }

    /** Where every lot falls in the order of the seats. */
    public static Rules inOrder(Method method) {
        var none = new InOrder();
        return new Rules(method, none, _ -> none);
    }

    /** How often people of this circle led and brought a case before, so that it goes round. */
    public record Before(Map<PersonId, Integer> led, Map<PersonId, Integer> brought) {

        public static final Before NONE = new Before(Map.of(), Map.of());
    }

    /** The room after what the clock did, and then the act. */
    public Room apply(Room room, Act act, Before before, Instant now) {
        return apply(room, act, ANY_STEP, before, now);
    }

    /**
     * The same for somebody who had the step with the index {@code seen} before them: what they write belongs there or
     * nowhere, and what moves on has been done when it is over.
     */
    public Room apply(Room room, Act act, int seen, Before before, Instant now) {
        var play = play(room);
        catchUp(play, now);
        if (seen == ANY_STEP || !play.begun() || play.stepIndex() == seen || !ofOneStep(act)) {
            act(play, act, before, now);
            catchUp(play, now);
        } else if (act instanceof Act.Write) {
            throw new Refused(Why.MOVED_ON);
        }
        return play.room();
    }

    private static boolean ofOneStep(Act act) {
        return switch (act) {
            case Act.Write _, Act.Ready _, Act.Next _, Act.Extend _, Act.PassTurn _ -> true;
            default -> false;
        };
    }

    private Play play(Room room) {
        return new Play(method, room, lot, drawing);
    }

    /** The room as the hour has made it, with nobody doing anything. */
    public Room at(Room room, Instant now) {
        var play = play(room);
        catchUp(play, now);
        return play.room();
    }

    /** The room closed now, since nobody did so. */
    public Room closed(Room room, Instant now) {
        var play = play(room);
        catchUp(play, now);
        if (play.stage() == Stage.RUNNING || play.stage() == Stage.PAUSED) {
            play.close(now, !play.ownerGone());
        }
        return play.room();
    }

    /** Who has not yet done anything in the step that is on, of those it waits for. */
    public Set<PersonId> waitedFor(Room room) {
        if (room.stage() != Stage.RUNNING) {
            return Set.of();
        }
        var step = room.steps().getLast();
        int index = room.steps().size() - 1;
        var waited = new LinkedHashSet<>(new Floor(method, room).waitedFor(step));
        waited.removeAll(step.ready());
        waited.removeIf(person -> room.entries().stream()
                .anyMatch(entry -> entry.step() == index && entry.writer().equals(person)));
        return waited;
    }

    private void catchUp(Play play, Instant now) {
        boolean moved = true;
        while (moved) {
            moved = tick(play, now);
        }
    }

    /** One thing that the clock, or everybody being ready, brings about; false when there is none. */
    private boolean tick(Play play, Instant now) {
        var pause = play.pause();
        if (play.stage() == Stage.PAUSED && pause != null) {
            var given = withoutOwner(play.days(), pause);
            if (waitsForSomebody(pause) && !now.isBefore(given)) {
                play.close(given, false);
            }
            return false;
        }
        if (play.stage() != Stage.RUNNING) {
            return false;
        }
        var step = play.step();
        var phase = play.phase();
        var shown = shownAt(play, now);
        if (phase.reveals() && step.revealed() == null && shown.isPresent()) {
            play.step(hidden -> hidden.revealed(shown.get()));
            return true;
        }
        boolean over = !now.isBefore(step.due());
        var days = play.days();
        if (method.lead() == Lead.ENGINE && (over || allReady(play))) {
            boolean moved = moves(play, over ? step.due() : now);
            if (!moved && over && days != null) {
                play.renew(days);
            }
            return moved || over && days != null;
        }
        return false;
    }

    /** When the clock does something next, if nobody else does; nothing where it waits for people. */
    static Optional<Instant> movesAt(Method method, Room room) {
        var pause = room.pause();
        if (pause != null) {
            return waitsForSomebody(pause) ? Optional.of(withoutOwner(room.days(), pause)) : Optional.empty();
        }
        if (room.stage() != Stage.RUNNING) {
            return Optional.empty();
        }
        var step = room.steps().getLast();
        var floor = new Floor(method, room);
        var moments = new ArrayList<Instant>();
        if (method.lead() == Lead.ENGINE) {
            moments.add(step.due());
        }
        if (floor.phase(step).reveals() && step.revealed() == null) {
            moments.add(floor.showsAt(step));
        }
        return moments.stream().min(Comparator.naturalOrder());
    }

    private static boolean waitsForSomebody(Pause pause) {
        return pause.reason() == Pause.Reason.OWNER_LEFT || pause.reason() == Pause.Reason.LEADER_LEFT;
    }

    /** On to the next phase, unless there is nothing yet that it could be about. */
    private static boolean moves(Play play, Instant at) {
        if (play.days() != null && play.waitsForCase()) {
            return false;
        }
        try {
            play.advance(at, false);
            return true;
        } catch (Refused nothingToChoose) {
            return false;
        }
    }

    /** Until when a session waits for the owner who left. */
    private static Instant withoutOwner(@Nullable ZoneId days, Pause pause) {
        return days == null ? pause.since().plus(WITHOUT_OWNER) : Windows.end(pause.since(), days);
    }

    /** When what is hidden was, or is now, shown to all: everybody is ready, or the time for it is up. */
    private Optional<Instant> shownAt(Play play, Instant now) {
        if (allReady(play)) {
            return Optional.of(now);
        }
        var at = new Floor(method, play.room()).showsAt(play.step());
        return now.isBefore(at) ? Optional.empty() : Optional.of(at);
    }

    private boolean allReady(Play play) {
        var waited = new Floor(method, play.room()).waitedFor(play.step());
        return !waited.isEmpty() && play.step().ready().containsAll(waited);
    }

    private void act(Play play, Act act, Before before, Instant now) {
        if (play.stage() == Stage.CLOSED) {
            throw new Refused(Why.CLOSED);
        }
        if (!(act instanceof Act.Enter)
                && play.seat(act.by()).filter(seat -> !seat.gone()).isEmpty()) {
            throw new Refused(Why.NO_SUCH);
        }
        switch (act) {
            case Act.Enter(var by) -> enter(play, by, now);
            case Act.Leave(var by) -> leave(play, by, now);
            case Act.Offer offer -> offer(play, offer);
            case Act.Begin _ -> begin(play, before, now);
            case Act.Write write -> write(play, write);
            case Act.Rewrite(var by, var entry, var text) -> rewrite(play, by, entry, text);
            case Act.Withdraw(var by, var entry) ->
                play.drop(own(play, by, entry).id());
            case Act.Ready(var by, var ready) -> ready(play, by, ready);
            case Act.Next(var by, var beyond) -> next(play, by, beyond, now);
            case Act.Extend(var by) -> extend(play, by);
            case Act.PassTurn(var by) -> passTurn(play, by, now);
            case Act.Halt(var by) -> {
                requireClock(play, by);
                requireRunning(play);
                play.halt(Pause.Reason.FACILITATOR, now);
            }
            case Act.Resume(var by) -> resume(play, by, now);
            case Act.Stop _ -> {
                requireRunning(play);
                play.halt(Pause.Reason.STOP, now);
                // Somebody must be able to go on; who that is says nothing of who pressed it.
                if (play.nobodyLeads() && play.here().size() >= SAFE_TO_HIDE) {
                    play.drawLeader(_ -> true);
                }
            }
            case Act.HandOver(var by, var to) -> handOver(play, by, to);
            case Act.TakeLead(var by) -> takeLead(play, by, now);
            case Act.Close(var by) -> close(play, by, now);
        }
    }

    private void enter(Play play, PersonId by, Instant now) {
        var seat = play.seat(by);
        if (seat.isPresent() && !seat.get().gone()) {
            play.seat(by, found -> found.seenAt(now));
            return;
        }
        if (play.here().size() >= method.group().max()) {
            throw new Refused(Why.FULL);
        }
        if (seat.isEmpty()) {
            play.sit(by, now);
        } else {
            play.seat(by, found -> found.back(play.stepIndex() + 1, now));
            waitedFor(play, by, now);
        }
        if (play.begun()) {
            play.place(by);
        }
    }

    /** Where all stood still since they were gone it goes on. */
    private static void waitedFor(Play play, PersonId by, Instant now) {
        if (by.equals(play.trained())) {
            play.lead(by);
        }
        var pause = play.pause();
        if (pause != null
                && (pause.reason() == Pause.Reason.OWNER_LEFT && by.equals(play.owner())
                        || pause.reason() == Pause.Reason.LEADER_LEFT && by.equals(play.trained()))) {
            goOn(play, now);
        }
    }

    private void leave(Play play, PersonId by, Instant now) {
        if (!play.begun()) {
            play.unseat(seat -> seat.person().equals(by));
            return;
        }
        boolean led = play.leads(by);
        boolean alone = play.ownerGone();
        boolean onTurn = play.step().onTurn().equals(Optional.of(by));
        play.seat(by, Seat::left);
        if (play.here().isEmpty()) {
            play.close(now, !alone);
            return;
        }
        if (onTurn) {
            play.nextTurn();
        }
        if (led && !method.trainedLeader()) {
            play.drawLeader(_ -> true);
        }
        if (play.stage() == Stage.RUNNING) {
            standStill(play, now);
        }
    }

    /** Without whoever's case it is, or whoever must lead, nothing goes on. */
    private static void standStill(Play play, Instant now) {
        if (play.ownerGone()) {
            play.halt(Pause.Reason.OWNER_LEFT, now);
        } else if (play.trainedLeaderGone()) {
            play.halt(Pause.Reason.LEADER_LEFT, now);
        }
    }

    private static void goOn(Play play, Instant now) {
        play.resume(now);
        standStill(play, now);
    }

    private void offer(Play play, Act.Offer offer) {
        if (play.stage() != Stage.LOBBY) {
            throw new Refused(Why.ALREADY_BEGUN);
        }
        if (offer.rank() < 0 || offer.rank() > 9) {
            throw new Refused(Why.NO_SUCH);
        }
        play.seat(offer.by(), seat -> seat.offering(offer));
    }

    private void begin(Play play, Before before, Instant now) {
        if (play.stage() != Stage.LOBBY) {
            throw new Refused(Why.ALREADY_BEGUN);
        }
        if (play.days() == null) {
            play.unseat(seat -> now.isAfter(seat.seen().plus(NOT_THERE)));
        }
        int here = play.here().size();
        if (here < method.group().min()) {
            throw new Refused(Why.TOO_FEW);
        }
        if (here > method.group().max()) {
            throw new Refused(Why.TOO_MANY);
        }
        var trained = play.trained();
        if (method.trainedLeader()
                && (trained == null
                        || play.seat(trained).filter(seat -> !seat.gone()).isEmpty())) {
            throw new Refused(Why.NO_TRAINED_LEADER);
        }
        play.begin(before, now);
        if (method.required().contains(Role.IN)) {
            long inside = play.here().stream().filter(seat -> seat.has(Role.IN)).count();
            if (inside < FEWEST_INSIDE) {
                throw new Refused(Why.TOO_FEW_INSIDE);
            }
            if (inside > MOST_INSIDE) {
                throw new Refused(Why.TOO_MANY_INSIDE);
            }
        }
    }

    private void write(Play play, Act.Write write) {
        requireRunning(play);
        boolean sent = play.entries().stream()
                .anyMatch(entry -> entry.writer().equals(write.by())
                        && entry.once().equals(write.once())
                        && entry.text().equals(write.text().strip()));
        if (sent) {
            return;
        }
        var floor = new Floor(method, play.room());
        int line = lineFor(play, floor, write);
        var found = play.phase().lines().get(line);
        var by = write.by();
        var text = write.text().strip();
        var replaced = replaced(play, write, found);
        if (replaced.isEmpty() && floor.written(by, play.step(), line) >= found.max()) {
            throw new Refused(Why.ENOUGH);
        }
        if (play.entries().size() >= MOST_ENTRIES) {
            throw new Refused(Why.FULL);
        }
        requireWords(found, text, write.choice());
        requireTarget(floor, play, write, found);
        replaced.ifPresent(entry -> play.drop(entry.id()));
        play.add(new Entry(
                PublicId.next(),
                play.stepIndex(),
                line,
                by,
                play.step().groupOf(by),
                write.kind(),
                text,
                write.target(),
                write.choice(),
                write.once()));
        takenTurn(play, by);
    }

    /** The first line of this kind that has room for one more of theirs; of all that have none, the first says why. */
    private static int lineFor(Play play, Floor floor, Act.Write write) {
        var lines = play.phase().lines();
        if (write.line() != Act.Write.ANY_LINE) {
            return given(play, floor, write);
        }
        int full = -1;
        Why why = Why.NOT_YOURS_TO_WRITE;
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).kind() != write.kind()) {
                continue;
            }
            var barred = floor.barred(write.by(), play.step(), index);
            if (barred.isEmpty()
                    && floor.written(write.by(), play.step(), index)
                            < lines.get(index).max()) {
                return index;
            }
            if (barred.isEmpty() && full < 0) {
                full = index;
            }
            if (why == Why.NOT_YOURS_TO_WRITE) {
                why = barred.orElse(why);
            }
        }
        if (full >= 0) {
            return full;
        }
        throw new Refused(why);
    }

    private static int given(Play play, Floor floor, Act.Write write) {
        var lines = play.phase().lines();
        if (write.line() < 0
                || write.line() >= lines.size()
                || lines.get(write.line()).kind() != write.kind()) {
            throw new Refused(Why.NO_SUCH);
        }
        floor.barred(write.by(), play.step(), write.line()).ifPresent(why -> {
            throw new Refused(why);
        });
        return write.line();
    }

    /** Who rates again, or chooses again where one choice is had, thinks otherwise now. */
    private static Optional<Entry> replaced(Play play, Act.Write write, Line line) {
        if (write.kind() != Kind.RATING && (line.choices().isEmpty() || line.max() != 1) && !oneVote(write, line)) {
            return Optional.empty();
        }
        return play.entries().stream()
                .filter(entry -> entry.step() == play.stepIndex()
                        && entry.kind() == write.kind()
                        && entry.writer().equals(write.by()))
                .filter(entry -> oneVote(write, line) || Objects.equals(entry.target(), write.target()))
                .findFirst();
    }

    private static boolean oneVote(Act.Write write, Line line) {
        return write.kind() == Kind.VOTE && line.max() == 1;
    }

    private static void requireWords(Line line, String text, @Nullable String choice) {
        if (!line.choices().isEmpty()
                && line.choices().stream().noneMatch(known -> known.key().equals(choice))) {
            throw new Refused(Why.NOTHING_CHOSEN);
        }
        boolean chosen = !line.choices().isEmpty() || line.kind() == Kind.VOTE || line.kind() == Kind.CHECK;
        if (text.isEmpty() && !chosen) {
            throw new Refused(Why.EMPTY);
        }
        if (text.length() > line.chars()) {
            throw new Refused(Why.TOO_LONG, line.chars());
        }
        if (line.words() > 0 && text.split("\\s+").length > line.words()) {
            throw new Refused(Why.TOO_MANY_WORDS);
        }
    }

    private static void requireTarget(Floor floor, Play play, Act.Write write, Line line) {
        if (line.of() == null) {
            if (write.target() != null) {
                throw new Refused(Why.NO_SUCH);
            }
            return;
        }
        if (write.target() == null) {
            throw new Refused(Why.NOTHING_CHOSEN);
        }
        long target = write.target();
        boolean there = play.entries().stream()
                .anyMatch(entry -> entry.id() == target && entry.kind() == line.of() && floor.sees(write.by(), entry));
        if (!there) {
            throw new Refused(Why.NO_SUCH);
        }
    }

    /** A turn is over when all that may be written in it is. */
    private void takenTurn(Play play, PersonId by) {
        if (!play.step().onTurn().equals(Optional.of(by))) {
            return;
        }
        var floor = new Floor(method, play.room());
        var lines = play.phase().lines();
        for (int index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            boolean mine = line.visibility() == Visibility.TURN
                    && line.who() != Role.OWN
                    && floor.writers(play.phase(), line, play.step().owner()).contains(by);
            if (mine && floor.written(by, play.step(), index) < line.max()) {
                return;
            }
        }
        play.nextTurn();
    }

    private void rewrite(Play play, PersonId by, long id, String text) {
        var entry = own(play, by, id);
        var line = new Floor(method, play.room()).line(entry);
        requireWords(line, text.strip(), entry.choice());
        play.entry(id, found -> found.saying(text.strip()));
    }

    private Entry own(Play play, PersonId by, long id) {
        requireRunning(play);
        var entry = play.entries().stream()
                .filter(found -> found.id() == id && found.writer().equals(by))
                .findFirst()
                .orElseThrow(() -> new Refused(Why.NO_SUCH));
        if (!new Floor(method, play.room()).changeable(entry)) {
            throw new Refused(Why.ALREADY_SHOWN);
        }
        return entry;
    }

    private void ready(Play play, PersonId by, boolean ready) {
        requireRunning(play);
        if (play.step().onTurn().equals(Optional.of(by))) {
            play.nextTurn();
            return;
        }
        var now = new LinkedHashSet<>(play.step().ready());
        if (ready) {
            now.add(by);
        } else {
            now.remove(by);
        }
        play.step(step -> step.ready(Set.copyOf(now)));
    }

    private void next(Play play, PersonId by, boolean beyond, Instant now) {
        if (!play.leads(by)) {
            throw new Refused(Why.NOT_LEADING);
        }
        requireRunning(play);
        play.advance(now, beyond);
    }

    /** By half of what was planned; where it is spread over days, by one more window. */
    private void extend(Play play, PersonId by) {
        requireClock(play, by);
        requireRunning(play);
        var step = play.step();
        var days = play.days();
        if (!mayTakeLonger(step, days)) {
            throw new Refused(Why.EXTENDED_ENOUGH);
        }
        double room = step.minutes() - step.extra();
        double more =
                days == null ? Math.min(room, Math.max(0.5, Math.round(step.minutes()) / 2.0)) : play.nextWindow(days);
        play.step(found -> found.longer(more));
    }

    /** Never to more than twice what was planned; where it is spread over days, by two windows, whatever the weekday. */
    static boolean mayTakeLonger(Step step, @Nullable ZoneId days) {
        if (days == null) {
            return step.extra() < step.minutes();
        }
        var planned = step.after(step.minutes());
        return step.due().isBefore(Windows.end(Windows.end(planned, days), days));
    }

    private void passTurn(Play play, PersonId by, Instant now) {
        requireClock(play, by);
        requireRunning(play);
        boolean away = play.step()
                .onTurn()
                .flatMap(play::seat)
                .filter(seat -> away(play.room(), seat, now))
                .isPresent();
        if (!away) {
            throw new Refused(Why.NO_SUCH);
        }
        play.nextTurn();
    }

    private void resume(Play play, PersonId by, Instant now) {
        requireClock(play, by);
        var pause = play.pause();
        if (play.stage() != Stage.PAUSED || pause == null) {
            throw new Refused(Why.NOT_BEGUN);
        }
        if (waitsForSomebody(pause)) {
            throw new Refused(Why.PAUSED);
        }
        if (!method.led()) {
            play.take(Role.FAC);
        }
        goOn(play, now);
    }

    private void handOver(Play play, PersonId by, PersonId to) {
        if (!play.leads(by)) {
            throw new Refused(Why.NOT_LEADING);
        }
        if (play.seat(to).filter(seat -> !seat.gone()).isEmpty()) {
            throw new Refused(Why.NO_SUCH);
        }
        if (method.trainedLeader()) {
            throw new Refused(Why.NO_TRAINED_LEADER);
        }
        play.lead(to);
    }

    private void takeLead(Play play, PersonId by, Instant now) {
        if (!offered(play.room(), now).equals(Optional.of(by))) {
            throw new Refused(Why.NOT_LEADING);
        }
        play.lead(by);
    }

    /**
     * Whom the lead is offered when who leads gave no sign of life for a minute: the next in the draw who did; a minute
     * later the one after them. Whose case it is leads only when there is nobody else, and a trained leader has no other.
     */
    static Optional<PersonId> offered(Room room, Instant now) {
        if (room.stage() != Stage.RUNNING && room.stage() != Stage.PAUSED || room.trained() != null) {
            return Optional.empty();
        }
        var leader = Floor.here(room.seats()).stream()
                .filter(seat -> seat.has(Role.FAC))
                .findFirst();
        if (leader.isEmpty() || !away(room, leader.get(), now)) {
            return Optional.empty();
        }
        var there = Floor.here(room.seats()).stream()
                .filter(seat -> !away(room, seat, now))
                .map(Seat::person)
                .toList();
        var others =
                there.stream().filter(person -> !person.equals(room.owner())).toList();
        var asked = others.isEmpty() ? there : others;
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        long waited = Duration.between(leader.get().seen().plus(AWAY), now).toMinutes();
        return Optional.of(asked.get((int) (waited % asked.size())));
    }

    /** Where a session is spread over days nobody is expected to be there. */
    static boolean away(Room room, Seat seat, Instant now) {
        return room.days() == null && now.isAfter(seat.seen().plus(AWAY));
    }

    private static void close(Play play, PersonId by, Instant now) {
        if (play.stage() == Stage.LOBBY) {
            throw new Refused(Why.NOT_BEGUN);
        }
        requireSteering(play, by);
        play.close(now, !play.ownerGone());
    }

    private static void requireRunning(Play play) {
        if (play.stage() == Stage.LOBBY) {
            throw new Refused(Why.NOT_BEGUN);
        }
        if (play.stage() == Stage.PAUSED) {
            throw new Refused(Why.PAUSED);
        }
    }

    /** Who leads; everybody where the method has nobody who does, so that its clock serves them whatever their number. */
    private void requireClock(Play play, PersonId by) {
        if (!play.nobodyLeads() || method.led()) {
            requireSteering(play, by);
        }
    }

    /** Who leads; everybody where nobody does, but never one for more than a few. */
    private static void requireSteering(Play play, PersonId by) {
        if (play.leads(by) || play.nobodyLeads() && play.here().size() < SAFE_TO_HIDE) {
            return;
        }
        throw new Refused(Why.NOT_LEADING);
    }
}
