package nl.zwerm.calendar;

/** What a calendar program is to do with an appointment (RFC 5546). */
public enum Method {
    /** Ask whether the attendee comes; also for a change. */
    REQUEST,
    /** Take it out. */
    CANCEL,
    /** Just add it: for files that somebody fetches. */
    PUBLISH
}
