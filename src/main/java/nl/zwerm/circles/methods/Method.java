package nl.zwerm.circles.methods;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method: its phases in order, and what it asks of a group. {@code minutes} is for six who contribute.
 *
 * @param keeps what is kept of a session, in a sentence for those who take part
 * @param need what it is good for, as the chooser says it
 * @param caution when not to use it
 * @param source where it comes from
 * @param shared what is written of these kinds stays for all who took part
 * @param purposes what a group may look for that it serves, the one it serves best first
 */
public record Method(
        String id,
        Worded name,
        Worded need,
        Worded keeps,
        @Nullable Worded caution,
        String source,
        Group group,
        int minutes,
        Safety safetyNeeded,
        Lead lead,
        OwnerBy owner,
        boolean trainedLeader,
        Set<Unfit> unfit,
        Set<Role> required,
        Set<Role> optional,
        RecordDefault recordDefault,
        Set<Kind> shared,
        List<Phase> phases,
        List<Loop> loops,
        List<Purpose> purposes) {

    /** A session is at most so many minutes. */
    public static final int LONGEST = 480;

    public Method {
        unfit = Set.copyOf(unfit);
        required = Set.copyOf(required);
        optional = Set.copyOf(optional);
        shared = Set.copyOf(shared);
        phases = List.copyOf(phases);
        loops = List.copyOf(loops);
        purposes = List.copyOf(purposes);
    }

    /** How many take part. */
    public record Group(int min, int max) {

        public boolean holds(int people) {
            return min <= people && people <= max;
        }
    }

    /** Phases, by index of first and last, that are done again and again. */
    public record Loop(int first, int last, Over over, List<Double> minutes) {

        public Loop {
            minutes = List.copyOf(minutes);
        }

        /** Everybody is the owner once; or the topics are taken in the order of their votes, as long as most want. */
        public enum Over {
            OWNERS,
            TOPICS
        }

        public boolean holds(int phase) {
            return first <= phase && phase <= last;
        }
    }

    public enum Safety {
        LOW,
        MEDIUM,
        HIGH
    }

    /** Who moves on: the facilitator, or the clock and everybody being ready. */
    public enum Lead {
        FACILITATOR,
        ENGINE
    }

    /** How the case owner comes: there is none, somebody brings a case beforehand, a phase chooses, or each in turn. */
    public enum OwnerBy {
        NONE,
        BROUGHT,
        CHOSEN,
        EACH
    }

    /** Whether somebody leads, be it to move on or to keep an eye on it. */
    public boolean led() {
        return lead == Lead.FACILITATOR || required.contains(Role.FAC);
    }

    /** What of a session is kept, unless the owner decides otherwise. */
    public enum RecordDefault {
        OUTCOME,
        SESSION_90D,
        DISCARD
    }

    /** Where the method must not be used. */
    public enum Unfit {
        FIRST_SESSION,
        REPORTING_LINE
    }

    /** What a group may look for. */
    public enum Purpose {
        QUESTION,
        OWN_PART,
        EVENT,
        EACH,
        IDEAS,
        FEELING,
        VALUES,
        TOPICS,
        MANY
    }

    /** The roles of a session; {@code IN} and {@code OUT} are the inner and the outer circle. */
    public enum Role {
        OWN,
        CON,
        FAC,
        SCR,
        TIM,
        IN,
        OUT,
        ALL
    }

    /**
     * How long it takes so many people, never less than it says: each has a turn as the owner, and what scales does so with
     * those who write.
     */
    public int minutesFor(int people) {
        double more = 0;
        for (int index = 0; index < phases.size(); index++) {
            var phase = phases.get(index);
            int turns = loopAt(index)
                            .filter(loop -> loop.over() == Loop.Over.OWNERS)
                            .isPresent()
                    ? people - group.min()
                    : 0;
            more += turns * phase.minutes()
                    + (phase.scales() ? phase.minutesFor(writers(phase, people)) - phase.minutes() : 0);
        }
        return Math.min(LONGEST, minutes + (int) Math.ceil(Math.max(0, more)));
    }

    /** Beside the owner, whose lines do not count here. */
    private int writers(Phase phase, int people) {
        boolean all = phase.lines().stream().anyMatch(line -> line.who() == Role.ALL);
        return all ? people : people - (owner == OwnerBy.NONE ? 0 : 1) - (led() ? 1 : 0);
    }

    /** As it goes where a session is spread over days. */
    public Method spread() {
        return Spread.of(this);
    }

    /** Whether somebody will say later what they make of each that is written in such a line of this phase. */
    public boolean weighs(int phase, Line line) {
        return phases.subList(phase + 1, phases.size()).stream()
                .flatMap(later -> later.lines().stream())
                .anyMatch(later -> later.kind() == Kind.RATING && later.of() == line.kind());
    }

    public Optional<Loop> loopAt(int phase) {
        return loops.stream().filter(loop -> loop.holds(phase)).findFirst();
    }

    /** Index in {@link #phases} of the phase with this number. */
    public int indexOf(int number) {
        for (int index = 0; index < phases.size(); index++) {
            if (phases.get(index).number() == number) {
                return index;
            }
        }
        throw new IllegalArgumentException(id + " has no phase " + number);
    }
}
