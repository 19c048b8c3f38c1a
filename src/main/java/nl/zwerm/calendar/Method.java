package nl.zwerm.calendar;

/** What a calendar program is to do with an appointment (RFC 5546). */
public enum Method {
    /** Put it into the calendar of the attendee, or change it there. */
    REQUEST,
    /** Take it out. */
    CANCEL,
    /** Just add it: for files that somebody fetches. */
    PUBLISH
}
