package nl.zwerm.contributions;

/** What came of reporting something. */
public enum Reporting {
    REPORTED,
    /** The same person reported it before. */
    KNOWN,
    /** Nobody but its author looks after the space. */
    NOBODY_TO_TELL
}
