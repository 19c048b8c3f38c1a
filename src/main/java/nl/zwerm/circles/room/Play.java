package nl.zwerm.circles.room;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Line.Kept;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Method.Loop;
import nl.zwerm.circles.methods.Method.OwnerBy;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.methods.Phase;
import nl.zwerm.circles.methods.Phase.Chooses;
import nl.zwerm.circles.methods.Visibility;
import nl.zwerm.circles.room.Refused.Why;
import nl.zwerm.circles.room.Room.Entry;
import nl.zwerm.circles.room.Room.Pause;
import nl.zwerm.circles.room.Room.Seat;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.circles.room.Room.Step;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/** A room while something happens in it: what {@link Rules} works on, and throws away. */
final class Play {

    /** A clock that jumped a year ahead must not keep anybody waiting. */
    private static final int MOST_STEPS = 500;

    private final Method method;
    private final RandomGenerator lot;
    private final LongFunction<RandomGenerator> drawing;

    private Stage stage;
    private final List<Seat> seats;
    private final @Nullable PersonId trained;
    private final @Nullable ZoneId days;
    private @Nullable PersonId owner;
    private List<PersonId> owners;
    private List<Long> topics;
    private final List<Step> steps;
    private List<Entry> entries;
    private @Nullable Pause pause;
    private @Nullable Instant closedAt;
    private boolean record;
    private long drawn;

    Play(Method method, Room room, RandomGenerator lot, LongFunction<RandomGenerator> drawing) {
        this.method = method;
        this.lot = lot;
        this.drawing = drawing;
        this.stage = room.stage();
        this.seats = new ArrayList<>(room.seats());
        this.trained = room.trained();
        this.days = room.days();
        this.owner = room.owner();
        this.owners = room.owners();
        this.topics = room.topics();
        this.steps = new ArrayList<>(room.steps());
        this.entries = new ArrayList<>(room.entries());
        this.pause = room.pause();
        this.closedAt = room.closedAt();
        this.record = room.record();
        this.drawn = room.lot();
    }

    Room room() {
        return new Room(
                stage, seats, trained, days, owner, owners, topics, steps, entries, pause, closedAt, record, drawn);
    }

    Stage stage() {
        return stage;
    }

    @Nullable
    Pause pause() {
        return pause;
    }

    List<Seat> here() {
        return Floor.here(seats);
    }

    Step step() {
        return steps.getLast();
    }

    Phase phase() {
        return method.phases().get(step().phase());
    }

    private Floor floor() {
        return new Floor(method, room());
    }

    /** The same for all who look at the same step, however often. */
    private RandomGenerator draw() {
        return drawing.apply(drawn + steps.size());
    }

    // Seats

    Optional<Seat> seat(PersonId person) {
        return seats.stream().filter(seat -> seat.person().equals(person)).findFirst();
    }

    void sit(PersonId person, Instant now) {
        seats.add(Seat.of(person, steps.isEmpty() ? 0 : steps.size(), now));
    }

    void unseat(Predicate<Seat> some) {
        seats.removeIf(some);
    }

    void seat(PersonId person, UnaryOperator<Seat> changed) {
        seats.replaceAll(seat -> seat.person().equals(person) ? changed.apply(seat) : seat);
    }

    boolean leads(PersonId person) {
        return seat(person).filter(seat -> !seat.gone() && seat.has(Role.FAC)).isPresent();
    }

    boolean nobodyLeads() {
        return here().stream().noneMatch(seat -> seat.has(Role.FAC));
    }

    void give(PersonId person, Role role) {
        seat(person, seat -> seat.with(with(seat.roles(), role)));
    }

    void take(Role role) {
        seats.replaceAll(seat -> seat.has(role) ? seat.with(without(seat.roles(), role)) : seat);
    }

    /** Who leads from now on, by the order of the draw: somebody who is there, and whose case it is not. */
    void drawLeader(Predicate<Seat> among) {
        here().stream()
                .filter(among)
                .min(Comparator.comparing(seat -> seat.person().equals(owner)))
                .ifPresent(seat -> lead(seat.person()));
    }

    void lead(PersonId person) {
        take(Role.FAC);
        give(person, Role.FAC);
    }

    private static Set<Role> with(Set<Role> roles, Role role) {
        var more = EnumSet.of(role);
        more.addAll(roles);
        return more;
    }

    private static Set<Role> without(Set<Role> roles, Role role) {
        var fewer = new HashSet<>(roles);
        fewer.remove(role);
        return fewer;
    }

    // The course of the session

    /** Draws the roles, fairly: {@code before} says how often somebody had the role they offer themselves for. */
    void begin(Rules.Before before, Instant now) {
        drawn = lot.nextLong();
        Collections.shuffle(seats, lot);
        if (method.owner() == OwnerBy.BROUGHT) {
            owner = volunteer(Seat::brings, before.brought()).orElseThrow(() -> new Refused(Why.NO_CASE));
        }
        if (method.owner() == OwnerBy.EACH) {
            owners = here().stream().map(Seat::person).toList();
        }
        if (trained != null) {
            lead(trained);
        } else if (method.led()) {
            leaderFor(before).ifPresent(this::lead);
        }
        if (method.optional().contains(Role.SCR) || method.required().contains(Role.SCR)) {
            here().stream()
                    .filter(seat -> seat.scribes()
                            && !seat.has(Role.FAC)
                            && !seat.person().equals(owner))
                    .findFirst()
                    .ifPresent(seat -> give(seat.person(), Role.SCR));
        }
        here().forEach(seat -> place(seat.person()));
        stage = Stage.RUNNING;
        enter(0, now);
    }

    /** In the inner or the outer circle, where there are such; who leads sits in neither. */
    void place(PersonId person) {
        if (method.required().contains(Role.IN)) {
            seat(
                    person,
                    seat -> seat.has(Role.FAC)
                            ? seat
                            : seat.with(with(seat.roles(), seat.inside() ? Role.IN : Role.OUT)));
        }
    }

    private Optional<PersonId> leaderFor(Rules.Before before) {
        return volunteer(seat -> seat.leads() && !seat.person().equals(owner), before.led())
                .or(() -> volunteer(seat -> !seat.brings() && !seat.person().equals(owner), before.led()))
                .or(() -> volunteer(seat -> !seat.person().equals(owner), before.led()));
    }

    /** Of those who are fit for it the one who had it least often; the seats are drawn, so ties fall by lot. */
    private Optional<PersonId> volunteer(Predicate<Seat> fit, Map<PersonId, Integer> times) {
        return here().stream()
                .filter(fit)
                .map(Seat::person)
                .min(Comparator.comparing(person -> times.getOrDefault(person, 0)));
    }

    /** Begins the phase with this index, or what follows it when it is passed over. */
    private void enter(int from, Instant at) {
        int index = from;
        var floor = floor();
        while (index < method.phases().size() && floor.passesOver(index, _ -> true)) {
            index++;
        }
        if (index >= method.phases().size() || steps.size() >= MOST_STEPS) {
            close(at, true);
            return;
        }
        int begun = index;
        method.loopAt(index)
                .filter(loop -> loop.first() == begun)
                .ifPresentOrElse(loop -> enterLoop(loop, at), () -> open(begun, null, 0, at));
    }

    private void enterLoop(Loop loop, Instant at) {
        if (loop.over() == Loop.Over.OWNERS) {
            nextOwner(loop, -1, at);
        } else {
            nextTopic(loop, -1, at);
        }
    }

    private void nextOwner(Loop loop, int last, Instant at) {
        for (int next = last + 1; next < owners.size(); next++) {
            var person = owners.get(next);
            if (here().stream().anyMatch(seat -> seat.person().equals(person))) {
                owner = person;
                open(loop.first(), null, 0, at);
                return;
            }
        }
        owner = null;
        leaveLoop(loop, at);
    }

    private void nextTopic(Loop loop, int last, Instant at) {
        if (last + 1 >= topics.size()) {
            leaveLoop(loop, at);
        } else {
            open(loop.first(), topics.get(last + 1), 0, at);
        }
    }

    /** What goes round ends the session when nothing follows it. */
    private void leaveLoop(Loop loop, Instant at) {
        int next = loop.last() + 1;
        if (next >= method.phases().size()) {
            close(at, true);
        } else {
            enter(next, at);
        }
    }

    private void open(int index, @Nullable Long topic, int take, Instant from) {
        // Its minutes are counted in milliseconds, and lead to the end of a day only from a whole one.
        var at = from.truncatedTo(ChronoUnit.MILLIS);
        var phase = method.phases().get(index);
        var floor = floor();
        boolean anonymous = phase.lines().stream()
                .filter(line -> line.visibility() == Visibility.ANON)
                .allMatch(line -> floor.writers(phase, line, owner).size() >= Floor.ANONYMOUS_FROM);
        steps.add(new Step(
                index,
                owner,
                topic,
                take,
                minutes(index, phase, take, floor, at),
                0,
                Duration.ZERO,
                anonymous,
                at,
                null,
                null,
                order(phase, floor),
                0,
                groups(phase, floor),
                Set.of()));
    }

    private double minutes(int index, Phase phase, int take, Floor floor, Instant at) {
        if (days != null) {
            return minutes(at, Windows.end(at, days));
        }
        var loop = method.loopAt(index)
                .filter(found -> found.over() == Loop.Over.TOPICS && found.first() == index)
                .filter(found -> !found.minutes().isEmpty());
        if (loop.isPresent()) {
            var minutes = loop.get().minutes();
            return minutes.get(Math.min(take, minutes.size() - 1));
        }
        if (!phase.scales()) {
            return phase.minutes();
        }
        var writing = new HashSet<PersonId>();
        phase.lines().stream()
                .filter(line -> line.who() != Role.OWN)
                .forEach(line -> writing.addAll(floor.writers(phase, line, owner)));
        return phase.minutesFor(writing.size());
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 60_000.0;
    }

    /** Turns go by lot, who is not in the same room first, or from the lowest rank; the owner answers whoever is on turn. */
    private List<PersonId> order(Phase phase, Floor floor) {
        var turns = phase.lines().stream()
                .filter(line -> line.visibility() == Visibility.TURN)
                .toList();
        var taking = new LinkedHashSet<PersonId>();
        turns.stream()
                .filter(line -> line.who() != Role.OWN)
                .forEach(line -> taking.addAll(floor.writers(phase, line, owner)));
        var order = new ArrayList<>(taking);
        Collections.shuffle(order, draw());
        order.sort(
                Comparator.comparing(person -> !seat(person).map(Seat::remote).orElse(false)));
        if (phase.order() == Phase.Order.LOWEST_FIRST) {
            order.sort(Comparator.comparing(person ->
                    seat(person).map(Seat::rank).filter(rank -> rank > 0).orElse(Integer.MAX_VALUE)));
        }
        return order;
    }

    /** Pairs by lot, of which one holds three when somebody is left over; fours are two pairs that were. */
    private List<Set<PersonId>> groups(Phase phase, Floor floor) {
        int size = phase.groups();
        if (size < 2) {
            return List.of();
        }
        var writing = new LinkedHashSet<PersonId>();
        phase.lines().forEach(line -> writing.addAll(floor.writers(phase, line, owner)));
        var people = new ArrayList<PersonId>();
        if (!steps.isEmpty() && step().groups().size() > 1) {
            step().groups()
                    .forEach(pair -> people.addAll(
                            pair.stream().filter(writing::contains).toList()));
            writing.stream().filter(person -> !people.contains(person)).forEach(people::add);
        } else {
            people.addAll(writing);
            Collections.shuffle(people, draw());
        }
        var groups = new ArrayList<Set<PersonId>>();
        for (int from = 0; from < people.size(); from += size) {
            groups.add(new LinkedHashSet<>(people.subList(from, Math.min(from + size, people.size()))));
        }
        if (groups.size() > 1 && groups.getLast().size() == 1) {
            var alone = groups.removeLast();
            groups.getLast().addAll(alone);
        }
        return groups;
    }

    /** The step that is on ends, what its votes decide is settled, and what follows begins. */
    void advance(Instant at, boolean beyond) {
        var ending = step();
        int index = ending.phase();
        settle(phase());
        steps.set(steps.size() - 1, ending.ended(at));
        var loop = method.loopAt(index);
        if (loop.isPresent() && beyond) {
            leaveLoop(loop.get(), at);
        } else if (loop.isPresent() && loop.get().last() == index) {
            round(loop.get(), ending, at);
        } else if (loop.isPresent()) {
            open(index + 1, ending.topic(), ending.take(), at);
        } else {
            var next = phase(index).next();
            enter(next == null ? index + 1 : method.indexOf(next), at);
        }
    }

    private Phase phase(int index) {
        return method.phases().get(index);
    }

    private void round(Loop loop, Step ending, Instant at) {
        if (loop.over() == Loop.Over.OWNERS) {
            nextOwner(loop, ending.owner() == null ? -1 : owners.indexOf(ending.owner()), at);
        } else if (goesOn(ending) && ending.take() + 1 < loop.minutes().size()) {
            open(loop.first(), ending.topic(), ending.take() + 1, at);
        } else {
            nextTopic(loop, ending.topic() == null ? -1 : topics.indexOf(ending.topic()), at);
        }
    }

    /** More than half of those who voted want to go on. */
    private boolean goesOn(Step ending) {
        var votes = entries.stream()
                .filter(entry -> entry.step() == steps.size() - 1 && entry.kind() == Kind.VOTE)
                .toList();
        long on =
                votes.stream().filter(vote -> Rules.GO_ON.equals(vote.choice())).count();
        return phase(ending.phase()).chooses() == Chooses.GOING_ON && on * 2 > votes.size();
    }

    private void settle(Phase phase) {
        if (phase.chooses() == Chooses.OWNER) {
            owner = elected()
                    .flatMap(id ->
                            entries.stream().filter(entry -> entry.id() == id).findFirst())
                    .map(Entry::writer)
                    .orElseThrow(() -> new Refused(Why.NO_CASE));
            if (leads(owner) && trained == null) {
                take(Role.FAC);
                drawLeader(seat -> !seat.person().equals(owner));
            }
        }
        if (phase.chooses() == Chooses.TOPIC) {
            topics = ranked();
        }
    }

    private Optional<Long> elected() {
        return ranked().stream().findFirst();
    }

    /** What could be voted for, the most wanted first; ties, and all when nobody voted, by lot. */
    private List<Long> ranked() {
        int index = steps.size() - 1;
        var of = phase().lines().stream()
                .filter(line -> line.kind() == Kind.VOTE)
                .map(Line::of)
                .findFirst()
                .orElse(null);
        var votes = new HashMap<Long, Integer>();
        for (var entry : entries) {
            if (entry.step() == index && entry.kind() == Kind.VOTE && entry.target() != null) {
                votes.merge(entry.target(), 1, Integer::sum);
            }
        }
        var candidates = new ArrayList<>(entries.stream()
                .filter(entry -> entry.kind() == of)
                .filter(entry -> phase().chooses() != Chooses.OWNER || isHere(entry.writer()))
                .map(Entry::id)
                .toList());
        Collections.shuffle(candidates, draw());
        candidates.sort(
                Comparator.comparing((Long id) -> votes.getOrDefault(id, 0)).reversed());
        return candidates;
    }

    private boolean isHere(PersonId person) {
        return here().stream().anyMatch(seat -> seat.person().equals(person));
    }

    /** What was meant for one person, or for the session only, goes with it. */
    void close(Instant at, boolean kept) {
        if (!steps.isEmpty() && step().ended() == null) {
            steps.set(steps.size() - 1, step().ended(at));
        }
        var floor = floor();
        entries = new ArrayList<>(entries.stream()
                .filter(entry -> floor.line(entry).visibility() != Visibility.PRIV
                        && floor.line(entry).kept() != Kept.UNTIL_CLOSED)
                .toList());
        stage = Stage.CLOSED;
        pause = null;
        closedAt = at;
        record = kept && method.recordDefault() != Method.RecordDefault.DISCARD;
        if (!record) {
            entries = new ArrayList<>();
        }
    }

    // What is written

    void step(UnaryOperator<Step> changed) {
        steps.set(steps.size() - 1, changed.apply(step()));
    }

    List<Entry> entries() {
        return entries;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    void entry(long id, UnaryOperator<Entry> changed) {
        entries.replaceAll(entry -> entry.id() == id ? changed.apply(entry) : entry);
    }

    void drop(long id) {
        entries.removeIf(entry -> entry.id() == id || entry.target() != null && entry.target() == id);
    }

    /** What a step spread over days still waits for: without a case there is nothing to talk about. */
    boolean waitsForCase() {
        int index = stepIndex();
        return method.loopAt(step().phase()).isEmpty()
                && phase().line(Kind.PITCH).isPresent()
                && entries.stream().noneMatch(entry -> entry.step() == index && entry.kind() == Kind.PITCH);
    }

    /** One more window, after the one that is over. */
    void renew(ZoneId zone) {
        step(step -> step.longer(nextWindow(zone)));
    }

    /** How many minutes after the window that is on the next one closes. */
    double nextWindow(ZoneId zone) {
        return minutes(step().due(), Windows.end(step().due(), zone));
    }

    int stepIndex() {
        return steps.size() - 1;
    }

    /** The turn goes to the next who is still there. */
    void nextTurn() {
        int turn = step().turn() + 1;
        while (turn < step().order().size() && !isHere(step().order().get(turn))) {
            turn++;
        }
        int next = turn;
        step(step -> step.turn(next));
    }

    // Standing still

    void halt(Pause.Reason reason, Instant now) {
        stage = Stage.PAUSED;
        pause = new Pause(now, reason);
    }

    void resume(Instant now) {
        var stood = pause;
        if (stood == null) {
            return;
        }
        var still = Duration.between(stood.since(), now);
        step(step -> step.stoodStill(still.isNegative() ? Duration.ZERO : inWindows(step.due(), still)));
        stage = Stage.RUNNING;
        pause = null;
    }

    /** Spread over days it closes at the end of a day again, and never sooner than it would. */
    private Duration inWindows(Instant due, Duration still) {
        return days == null ? still : Duration.between(due, Windows.closing(due.plus(still), days));
    }

    boolean begun() {
        return stage != Stage.LOBBY;
    }

    boolean trainedLeaderGone() {
        return trained != null && !isHere(trained);
    }

    /** Whether they are without whoever's case it is. */
    boolean ownerGone() {
        return owner != null && !steps.isEmpty() && owner.equals(step().owner()) && !isHere(owner);
    }

    @Nullable
    PersonId owner() {
        return owner;
    }

    @Nullable
    ZoneId days() {
        return days;
    }

    @Nullable
    PersonId trained() {
        return trained;
    }
}
