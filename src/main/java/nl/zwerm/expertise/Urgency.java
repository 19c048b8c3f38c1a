package nl.zwerm.expertise;

/** How soon the asker needs an answer; it counts only where room is scarce. */
public enum Urgency {
    WHENEVER,
    THIS_WEEK,
    TODAY
}
