package nl.zwerm.circles.methods;

/** The record kinds of DOMAIN 1.2. {@code NONE} is a turn in which nothing is written, {@code CHECK} a box to tick. */
public enum Kind {
    PITCH,
    VOTE,
    QUESTION,
    ANSWER,
    RATING,
    STATEMENT,
    POSITION,
    ACTUAL,
    ASSOCIATION,
    ADVICE,
    REACTION,
    EXAMPLE,
    FACTOR,
    FACT,
    OPTION,
    TAKEAWAY,
    ACTION,
    NOTE,
    CHECK,
    NONE;

    /** Whether it is about something that another wrote. */
    public boolean aims() {
        return this == VOTE || this == RATING || this == ANSWER;
    }
}
