package nl.zwerm.mentoring.internal;

/** The kinds of notice: none names anybody, since it may be read by whoever got in by an administrator's link. */
final class Telling {

    static final String ASKED = "mentor-asked";
    static final String ACCEPTED = "mentor-accepted";
    static final String NOT_NOW = "mentor-not-now";
    static final String CHANGED = "mentor-changed";
    static final String ENDED = "mentor-ended";
    static final String THANKED = "mentor-thanked";

    private Telling() {}
}
