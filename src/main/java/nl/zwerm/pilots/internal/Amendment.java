package nl.zwerm.pilots.internal;

/** A change after the start of what was written at it, or after the decision of what was said then. */
public record Amendment(String field, String before, String after, String why) {

    public static final String EXPECTED = "expected";
    public static final String SEEN = "seen";
    public static final String LOOK_ON = "look-on";
    public static final String CAME = "came";
    public static final String DECISION = "decision";
}
