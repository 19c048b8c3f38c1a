package nl.zwerm.expertise;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zwerm.expertise.internal.RehearsedRouting;

/**
 * Routing as it ships, in memory and without a database: it is told a past in the order in which it went by, and asked
 * at moments of it. It knows what it was told until then and nothing else.
 */
public interface Rehearsal {

    static Rehearsal begin() {
        return new RehearsedRouting();
    }

    /** The weights as they ship. */
    static Weighing shipped() {
        return RehearsedRouting.shipped();
    }

    /** Somebody answered somebody else's question. */
    void answered(Votes.Speaker answer, long question, Set<Long> topics, Instant at);

    /** Whoever asked said that this answer helped. */
    void helped(long answer);

    /** Somebody of whom nothing is known thanked for this answer. */
    void thanked(long answer);

    /** A sign of life. */
    void seen(long person, Instant at);

    /** Whoever answered until now. */
    Set<Long> people();

    /** What the nearest texts have to say. */
    Votes votes(List<Votes.Near> nearest);

    Moment ask(AskedQuestion question, Instant now, Weighing weighing);

    /** What somebody carries: invitations that are open, and those of the last seven days. */
    record Load(int open, int received) {
        public static final Load NONE = new Load(0, 0);
    }

    /**
     * How everybody stands to a question, in the order of {@link #people}: all whom it may reach, whether they are known
     * to know about it or not.
     */
    interface Moment {

        List<Long> people();

        double[] relevance();

        /** Relevance less what the load somebody carries costs; below all others for who has no room. */
        double[] relevanceUnderLoad(Map<Long, Load> loads);

        /** Whether there is anything that ties a person to the question, so that they may be invited. */
        boolean[] knows();

        /** Decides between equals. */
        long[] lots();

        /** What speaks for a person, part by part as in {@link Weighing#PARTS}. */
        double[] parts(int person);

        /** Whom it would be offered to, best first, with room and load counted or as if everybody always had room. */
        List<Long> invited(Map<Long, Load> loads, boolean balanced);
    }
}
