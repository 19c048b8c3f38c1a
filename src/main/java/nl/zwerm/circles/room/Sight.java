package nl.zwerm.circles.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.circles.methods.Phase;
import nl.zwerm.circles.methods.Phase.OwnerMode;
import nl.zwerm.circles.methods.Visibility;
import nl.zwerm.circles.room.Room.Entry;
import nl.zwerm.circles.room.Room.Pause;
import nl.zwerm.circles.room.Room.Seat;
import nl.zwerm.circles.room.Room.Stage;
import nl.zwerm.circles.room.Room.Step;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A room as one person may see it at one moment: nothing else of it may reach them.
 *
 * @param me the viewer's own seat
 * @param people who is here, and how; nobody's silence shows but that they are away
 * @param now the step that is on, none before the beginning and after the end
 * @param past what can be read of each step, the last one first
 * @param steers whether the viewer may give more time, pause and go on
 */
public record Sight(
        Stage stage,
        Seat me,
        List<Fellow> people,
        @Nullable PersonId owner,
        @Nullable Now now,
        List<Shown> past,
        @Nullable Standing standing,
        boolean steers,
        boolean leads,
        boolean offeredLead,
        boolean record) {

    public record Fellow(PersonId person, Set<Role> roles, boolean away, boolean remote) {}

    /** What stands still, since when, and why; never by whom. */
    public record Standing(Pause.Reason reason, Instant since) {}

    /**
     * @param outside the owner is shown nothing now
     * @param ready how many of {@code waited} are ready; 0 of 0 where nobody is told, or nobody can be ready any more
     * @param myTurn whether it is the viewer's turn
     * @param next the phase that follows as far as the viewer knows, if any
     * @param step which step of this session it is, from 0
     * @param moves when the clock shows something or goes on, if nobody does anything; nothing where it waits for people
     */
    public record Now(
            Phase phase,
            int index,
            @Nullable Round round,
            Instant started,
            Instant due,
            Duration paused,
            boolean anonymous,
            boolean fallsBack,
            boolean shown,
            boolean outside,
            boolean late,
            int ready,
            int waited,
            boolean meReady,
            @Nullable PersonId onTurn,
            boolean myTurn,
            List<PersonId> group,
            @Nullable Seen topic,
            List<Writable> lines,
            boolean extendable,
            @Nullable Phase next,
            boolean goesRound,
            int step,
            @Nullable Instant moves) {}

    /** Where each brings a case in turn, which of them it is, how many there are, and whose follows. */
    public record Round(int number, int all, @Nullable PersonId next) {}

    /** A line the viewer may write now, by its index in the phase, and how many more; with what it can be about. */
    public record Writable(int index, Line line, long left, List<Seen> about) {

        /** Whether one more can be written, or what was said be thought over. */
        public boolean open() {
            return left > 0 || line.kind() == Kind.RATING;
        }
    }

    /** What can be read of one step; {@code owner} is whose case it was about, nobody where it was about no one's. */
    public record Shown(
            Phase phase, int index, boolean on, @Nullable PersonId owner, List<Seen> entries) {}

    /**
     * Something written. {@code writer} is nobody where names stay away; {@code votes} how many chose it, {@code ratings}
     * what the owner made of it, as keys of choices.
     */
    public record Seen(
            long id,
            Kind kind,
            @Nullable PersonId writer,
            boolean mine,
            boolean changeable,
            String text,
            @Nullable String choice,
            Line line,
            @Nullable Long target,
            int votes,
            List<String> ratings) {}

    /** What {@code person}, who has a seat, may see of the room as it stands at {@code now}. */
    public static Optional<Sight> of(Method method, Room room, PersonId person, Instant now) {
        return room.seat(person).filter(seat -> !seat.gone()).map(seat -> new Look(method, room, seat, now).sight());
    }

    private record Look(Method method, Room room, Seat me, Instant now, Floor floor) {

        Look(Method method, Room room, Seat me, Instant now) {
            this(method, room, me, now, new Floor(method, room));
        }

        Sight sight() {
            var here = Floor.here(room.seats());
            boolean leads = me.has(Role.FAC);
            boolean led = here.stream().anyMatch(seat -> seat.has(Role.FAC));
            var pause = room.pause();
            return new Sight(
                    room.stage(),
                    me,
                    here.stream()
                            .map(seat ->
                                    new Fellow(seat.person(), seat.roles(), Rules.away(room, seat, now), seat.remote()))
                            .toList(),
                    room.owner(),
                    running() ? current(room.steps().getLast()) : null,
                    past(),
                    pause == null ? null : new Standing(pause.reason(), pause.since()),
                    leads || !led && (here.size() < Rules.SAFE_TO_HIDE || !method.led()),
                    leads,
                    Rules.offered(room, now).equals(Optional.of(me.person())),
                    room.record());
        }

        private boolean running() {
            return (room.stage() == Stage.RUNNING || room.stage() == Stage.PAUSED)
                    && !room.steps().isEmpty();
        }

        private Now current(Step step) {
            var phase = floor.phase(step);
            boolean outside = outside(step, phase);
            var counted = outside ? Set.<PersonId>of() : floor.counted(step);
            int group = step.groupOf(me.person());
            var topic = topic(step);
            var pause = room.pause();
            return new Now(
                    phase,
                    step.phase(),
                    round(step),
                    step.started(),
                    pause == null ? step.due() : step.due().plus(Duration.between(pause.since(), now)),
                    step.paused(),
                    step.anonymous() && has(phase, Visibility.ANON),
                    !step.anonymous() && has(phase, Visibility.ANON),
                    step.revealed() != null,
                    outside,
                    me.firstStep() > room.steps().size() - 1,
                    (int) counted.stream().filter(step.ready()::contains).count(),
                    counted.size(),
                    step.ready().contains(me.person()),
                    outside ? null : step.onTurn().orElse(null),
                    step.onTurn().equals(Optional.of(me.person())),
                    group < 0 ? List.of() : List.copyOf(step.groups().get(group)),
                    topic == null
                            ? null
                            : find(topic)
                                    .filter(entry -> floor.sees(me.person(), entry))
                                    .map(this::seen)
                                    .orElse(null),
                    lines(step, phase),
                    Rules.mayTakeLonger(step, room.days()),
                    following(step),
                    method.loopAt(step.phase()).isPresent(),
                    room.steps().size() - 1,
                    Rules.movesAt(method, room).filter(now::isBefore).orElse(null));
        }

        /** Whose turn was passed over since they left is not counted. */
        private @Nullable Round round(Step step) {
            var owner = step.owner();
            if (method.owner() != Method.OwnerBy.EACH || owner == null) {
                return null;
            }
            int number = (int) room.steps().stream()
                    .map(Step::owner)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
            var ahead = room.owners().stream()
                    .skip(room.owners().indexOf(owner) + 1L)
                    .filter(person ->
                            room.seat(person).filter(seat -> !seat.gone()).isPresent())
                    .toList();
            return new Round(number, number + ahead.size(), ahead.isEmpty() ? null : ahead.getFirst());
        }

        /** What is talked about now; what was chosen once for all stays that. */
        private @Nullable Long topic(Step step) {
            var topic = step.topic();
            boolean once = method.loops().stream().noneMatch(loop -> loop.over() == Method.Loop.Over.TOPICS);
            return topic == null && once && !room.topics().isEmpty()
                    ? room.topics().getFirst()
                    : topic;
        }

        private boolean outside(Step step, Phase phase) {
            return me.person().equals(step.owner()) && phase.owner() == OwnerMode.OUT && step.ended() == null;
        }

        private static boolean has(Phase phase, Visibility visibility) {
            return phase.lines().stream().anyMatch(line -> line.visibility() == visibility);
        }

        private @Nullable Phase following(Step step) {
            var named = floor.phase(step).next();
            int next = named == null ? step.phase() + 1 : method.indexOf(named);
            while (next < method.phases().size() && floor.passesOver(next, entry -> floor.sees(me.person(), entry))) {
                next++;
            }
            return next < method.phases().size() ? method.phases().get(next) : null;
        }

        private List<Writable> lines(Step step, Phase phase) {
            if (room.stage() != Stage.RUNNING) {
                return List.of();
            }
            var writable = new ArrayList<Writable>();
            for (int index = 0; index < phase.lines().size(); index++) {
                var line = phase.lines().get(index);
                if (floor.barred(me.person(), step, index).isEmpty()) {
                    long left = line.max() - floor.written(me.person(), step, index);
                    writable.add(new Writable(index, line, left, about(line)));
                }
            }
            return writable;
        }

        /** What a vote, rating or answer can be about: only what the viewer sees. */
        private List<Seen> about(Line line) {
            var about = room.entries().stream()
                    .filter(entry -> entry.kind() == line.of() && floor.sees(me.person(), entry))
                    .map(this::seen)
                    .toList();
            return inOrder(about);
        }

        private List<Shown> past() {
            var shown = new ArrayList<Shown>();
            for (int index = room.steps().size() - 1; index >= 0; index--) {
                int step = index;
                var seen = room.entries().stream()
                        .filter(entry -> entry.step() == step)
                        .filter(entry -> entry.kind() != Kind.RATING || entry.target() == null)
                        .filter(entry ->
                                entry.kind() != Kind.VOTE || entry.writer().equals(me.person()))
                        .filter(entry -> floor.sees(me.person(), entry))
                        .map(this::seen)
                        .toList();
                var at = room.steps().get(step);
                if (!seen.isEmpty()) {
                    shown.add(new Shown(floor.phase(at), at.phase(), at.ended() == null, at.owner(), inOrder(seen)));
                }
            }
            return shown;
        }

        /** Where names stay away nothing may tell who was first; ids are drawn, so their order says nothing. */
        private static List<Seen> inOrder(List<Seen> seen) {
            return seen.stream().anyMatch(entry -> entry.writer() == null) ? byLot(seen) : seen;
        }

        private static List<Seen> byLot(List<Seen> seen) {
            return seen.stream().sorted(Comparator.comparingLong(Seen::id)).toList();
        }

        private Optional<Entry> find(long id) {
            return room.entries().stream().filter(entry -> entry.id() == id).findFirst();
        }

        private Seen seen(Entry entry) {
            boolean mine = entry.writer().equals(me.person());
            return new Seen(
                    entry.id(),
                    entry.kind(),
                    floor.nameless(entry) ? null : entry.writer(),
                    mine,
                    mine && floor.changeable(entry),
                    entry.text(),
                    entry.choice(),
                    floor.line(entry),
                    entry.target(),
                    votes().getOrDefault(entry.id(), 0),
                    ratings(entry));
        }

        /** Votes are counted once they are shown, and never listed. */
        private Map<Long, Integer> votes() {
            var votes = new HashMap<Long, Integer>();
            for (var entry : room.entries()) {
                if (entry.kind() == Kind.VOTE && entry.target() != null && counted(entry)) {
                    votes.merge(entry.target(), 1, Integer::sum);
                }
            }
            return votes;
        }

        private boolean counted(Entry vote) {
            var step = floor.stepOf(vote);
            var line = floor.line(vote);
            return step.ended() != null
                    || !line.visibility().hidden()
                    || step.revealed() != null && !Floor.second(floor.phase(step), line);
        }

        private List<String> ratings(Entry entry) {
            return room.entries().stream()
                    .filter(rating -> rating.kind() == Kind.RATING
                            && rating.target() != null
                            && rating.target() == entry.id()
                            && rating.choice() != null
                            && floor.sees(me.person(), rating))
                    .map(rating -> rating.choice() == null ? "" : rating.choice())
                    .toList();
        }
    }
}
