package nl.zwerm.circles.room;

import java.util.Locale;

/** It cannot be done now, and nothing changed. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why; {@link #word()} is its key in the words of circles. */
    public enum Why {
        ALREADY_BEGUN,
        NOT_BEGUN,
        CLOSED,
        PAUSED,
        TOO_FEW,
        TOO_MANY,
        NO_CASE,
        NO_TRAINED_LEADER,
        TOO_FEW_INSIDE,
        TOO_MANY_INSIDE,
        NOT_LEADING,
        NOT_YOURS_TO_WRITE,
        NOT_YET,
        MOVED_ON,
        NOT_YOUR_TURN,
        ALREADY_SHOWN,
        ENOUGH,
        EMPTY,
        TOO_LONG,
        TOO_MANY_WORDS,
        NOTHING_CHOSEN,
        NO_SUCH,
        EXTENDED_ENOUGH,
        FULL;

        public String word() {
            return "circles.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;
    private final int limit;

    Refused(Why why) {
        this(why, 0);
    }

    Refused(Why why, int limit) {
        super(why.name());
        this.why = why;
        this.limit = limit;
    }

    /** How much would have been taken, where that is why; else 0. */
    public int limit() {
        return limit;
    }

    public Why why() {
        return why;
    }
}
