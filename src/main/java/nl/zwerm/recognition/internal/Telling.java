package nl.zwerm.recognition.internal;

/** The kinds of notice: none names anybody, since it may be read by whoever got in by an administrator's link. */
final class Telling {

    static final String RECEIVED = "compliment";
    static final String TEAM = "compliment-team";
    static final String THANKED = "compliment-thanked";

    private Telling() {}
}
