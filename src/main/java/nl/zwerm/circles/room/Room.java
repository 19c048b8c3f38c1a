package nl.zwerm.circles.room;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.circles.methods.Kind;
import nl.zwerm.circles.methods.Method.Role;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The whole of one session, as it is kept, sealed. What the clock changes follows from the hour and is not kept until
 * somebody does something.
 *
 * @param seats who takes part, in the order of the draw once it has begun
 * @param trained the named leader, where the method must have one
 * @param days whose working days are its windows, where it is spread over days
 * @param owner whose case it is
 * @param owners who is the owner after whom, where each is in turn
 * @param topics entries to talk about, in that order
 * @param lot what all later lots follow from, so that looking at a room never draws another one
 */
public record Room(
        Stage stage,
        List<Seat> seats,
        @Nullable PersonId trained,
        @Nullable ZoneId days,
        @Nullable PersonId owner,
        List<PersonId> owners,
        List<Long> topics,
        List<Step> steps,
        List<Entry> entries,
        @Nullable Pause pause,
        @Nullable Instant closedAt,
        boolean record,
        long lot) {

    public Room {
        seats = List.copyOf(seats);
        owners = List.copyOf(owners);
        topics = List.copyOf(topics);
        steps = List.copyOf(steps);
        entries = List.copyOf(entries);
    }

    /** Before it begins. */
    public static Room lobby(@Nullable PersonId trained, @Nullable ZoneId days) {
        return new Room(
                Stage.LOBBY,
                List.of(),
                trained,
                days,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                true,
                0);
    }

    /** As it is with who leads it, and how it goes, as that is planned by now; nothing changes once it has begun. */
    public Room planned(@Nullable PersonId leader, @Nullable ZoneId windows) {
        return stage == Stage.LOBBY
                ? new Room(
                        stage, seats, leader, windows, owner, owners, topics, steps, entries, pause, closedAt, record,
                        lot)
                : this;
    }

    /** As it is with the last sign of life of each. */
    public Room alive(Map<PersonId, Instant> signs) {
        var told = seats.stream()
                .map(seat -> seat.seenAt(signs.getOrDefault(seat.person(), seat.seen())))
                .toList();
        return seated(told);
    }

    /** As it is with only these in it, before it begins: whoever no longer takes part never came. */
    public Room among(Set<PersonId> there) {
        return stage == Stage.LOBBY
                ? seated(seats.stream()
                        .filter(seat -> there.contains(seat.person()))
                        .toList())
                : this;
    }

    private Room seated(List<Seat> others) {
        return new Room(
                stage, others, trained, days, owner, owners, topics, steps, entries, pause, closedAt, record, lot);
    }

    public enum Stage {
        LOBBY,
        RUNNING,
        PAUSED,
        CLOSED
    }

    public Optional<Seat> seat(PersonId person) {
        return seats.stream().filter(seat -> seat.person().equals(person)).findFirst();
    }

    /** The step that is on, once it has begun; the last one when it is over. */
    public Optional<Step> step() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /**
     * Somebody's place. {@code came} is the step in which they came in, {@code firstStep} the first in
     * which they may write; {@code seen} when their page last said
     * that it is there; {@code remote} whether others are together without them; {@code rank} is their formal status as they say it, from 1, or 0.
     */
    public record Seat(
            PersonId person,
            Set<Role> roles,
            boolean brings,
            boolean leads,
            boolean scribes,
            boolean inside,
            boolean remote,
            int rank,
            int came,
            int firstStep,
            Instant seen,
            boolean gone) {

        public Seat {
            roles = Set.copyOf(roles);
        }

        static Seat of(PersonId person, int step, Instant now) {
            return new Seat(person, Set.of(), false, false, false, false, false, 0, step, step, now, false);
        }

        public boolean has(Role role) {
            return roles.contains(role);
        }

        Seat with(Set<Role> given) {
            return new Seat(person, given, brings, leads, scribes, inside, remote, rank, came, firstStep, seen, gone);
        }

        Seat seenAt(Instant now) {
            return new Seat(person, roles, brings, leads, scribes, inside, remote, rank, came, firstStep, now, gone);
        }

        Seat left() {
            return new Seat(person, Set.of(), false, false, false, inside, remote, rank, came, firstStep, seen, true);
        }

        Seat back(int step, Instant now) {
            return new Seat(person, roles, brings, leads, scribes, inside, remote, rank, came, step, now, false);
        }

        Seat offering(Act.Offer offer) {
            return new Seat(
                    person,
                    roles,
                    offer.brings(),
                    offer.leads(),
                    offer.scribes(),
                    offer.inside(),
                    offer.remote(),
                    offer.rank(),
                    came,
                    firstStep,
                    seen,
                    gone);
        }
    }

    /**
     * A phase as it was or is done. {@code phase} is its index in the method; {@code take} how many times its topic was
     * gone on with; {@code anonymous} whether names stay away, which is settled and said before anybody writes.
     */
    public record Step(
            int phase,
            @Nullable PersonId owner,
            @Nullable Long topic,
            int take,
            double minutes,
            double extra,
            Duration paused,
            boolean anonymous,
            Instant started,
            @Nullable Instant revealed,
            @Nullable Instant ended,
            List<PersonId> order,
            int turn,
            List<Set<PersonId>> groups,
            Set<PersonId> ready) {

        public Step {
            order = List.copyOf(order);
            groups = groups.stream().map(Set::copyOf).toList();
            ready = Set.copyOf(ready);
        }

        /** When its time is up, unless it stands still until then. */
        public Instant due() {
            return after(minutes + extra);
        }

        /** So many minutes of its own time after it started. */
        Instant after(double given) {
            return started.plusMillis(Math.round(given * 60_000)).plus(paused);
        }

        /** Whose turn it is. */
        public Optional<PersonId> onTurn() {
            return ended == null && turn < order.size() ? Optional.of(order.get(turn)) : Optional.empty();
        }

        /** Index of the group somebody is in, -1 for none. */
        int groupOf(PersonId person) {
            for (int index = 0; index < groups.size(); index++) {
                if (groups.get(index).contains(person)) {
                    return index;
                }
            }
            return -1;
        }

        Step ready(Set<PersonId> now) {
            return new Step(
                    phase, owner, topic, take, minutes, extra, paused, anonymous, started, revealed, ended, order, turn,
                    groups, now);
        }

        Step turn(int next) {
            return new Step(
                    phase, owner, topic, take, minutes, extra, paused, anonymous, started, revealed, ended, order, next,
                    groups, ready);
        }

        Step longer(double more) {
            return new Step(
                    phase,
                    owner,
                    topic,
                    take,
                    minutes,
                    extra + more,
                    paused,
                    anonymous,
                    started,
                    revealed,
                    ended,
                    order,
                    turn,
                    groups,
                    ready);
        }

        Step stoodStill(Duration more) {
            return new Step(
                    phase,
                    owner,
                    topic,
                    take,
                    minutes,
                    extra,
                    paused.plus(more),
                    anonymous,
                    started,
                    revealed,
                    ended,
                    order,
                    turn,
                    groups,
                    ready);
        }

        /** From now on all see what was hidden; who was ready with writing may not be with what follows. */
        Step revealed(Instant at) {
            return new Step(
                    phase, owner, topic, take, minutes, extra, paused, anonymous, started, at, ended, order, turn,
                    groups, Set.of());
        }

        Step ended(Instant at) {
            return new Step(
                    phase, owner, topic, take, minutes, extra, paused, anonymous, started, revealed, at, order, turn,
                    groups, ready);
        }
    }

    /**
     * What somebody wrote, chose or voted. {@code step} and {@code line} are indexes in the steps and in the lines of its
     * phase; {@code once} is what the form was known by, so that sending it twice does it once.
     */
    public record Entry(
            long id,
            int step,
            int line,
            PersonId writer,
            int group,
            Kind kind,
            String text,
            @Nullable Long target,
            @Nullable String choice,
            String once) {

        Entry saying(String other) {
            return new Entry(id, step, line, writer, group, kind, other, target, choice, once);
        }
    }

    /** It stands still. Who pressed stop is not known, not even here. */
    public record Pause(Instant since, Reason reason) {

        public enum Reason {
            FACILITATOR,
            STOP,
            OWNER_LEFT,
            LEADER_LEFT
        }
    }
}
