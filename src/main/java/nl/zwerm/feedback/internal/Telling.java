package nl.zwerm.feedback.internal;

/** The kinds of notice: none names anybody, since it may be read by whoever got in by an administrator's link. */
final class Telling {

    static final String ASKED = "advice-asked";
    static final String TOGETHER = "advice-together";
    static final String THANKED = "advice-thanked";

    private Telling() {}
}
