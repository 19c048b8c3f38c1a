package nl.zwerm.circles.room;

import nl.zwerm.circles.methods.Kind;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/** What somebody does in a room. */
public sealed interface Act {

    PersonId by();

    /** Comes in, or comes back. */
    record Enter(PersonId by) implements Act {}

    /** Goes away, without a reason. */
    record Leave(PersonId by) implements Act {}

    /** Before it begins: what somebody will do if the lot falls on them, and what the others must know. */
    record Offer(PersonId by, boolean brings, boolean leads, boolean scribes, boolean inside, boolean remote, int rank)
            implements Act {}

    record Begin(PersonId by) implements Act {}

    /**
     * Writes, votes or rates. {@code line} is the index of the line they write in, so that nothing typed for oneself ever
     * lands where others read; {@link #ANY_LINE} takes the first of its kind with room. {@code target} is what it is about,
     * {@code choice} a key of the method file.
     */
    record Write(
            PersonId by,
            int line,
            Kind kind,
            String text,
            @Nullable Long target,
            @Nullable String choice,
            String once) implements Act {

        public static final int ANY_LINE = -1;

        public Write(PersonId by, Kind kind, String text, @Nullable Long target, @Nullable String choice, String once) {
            this(by, ANY_LINE, kind, text, target, choice, once);
        }
    }

    record Rewrite(PersonId by, long entry, String text) implements Act {}

    record Withdraw(PersonId by, long entry) implements Act {}

    /** Done with this phase, or with one's turn. */
    record Ready(PersonId by, boolean ready) implements Act {}

    /** On to the next phase; out of what goes round when {@code beyond}. */
    record Next(PersonId by, boolean beyond) implements Act {}

    record Extend(PersonId by) implements Act {}

    /** On to the next turn, since who has it is away. */
    record PassTurn(PersonId by) implements Act {}

    record Halt(PersonId by) implements Act {}

    record Resume(PersonId by) implements Act {}

    /** It does not feel safe: all stands still, and nobody learns who said so. */
    record Stop(PersonId by) implements Act {}

    record HandOver(PersonId by, PersonId to) implements Act {}

    /** Takes the lead that was offered, since who had it is gone. */
    record TakeLead(PersonId by) implements Act {}

    record Close(PersonId by) implements Act {}
}
