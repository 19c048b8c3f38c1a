package nl.zwerm.welcome.internal;

/** The first steps, in order: three questions about oneself, and a practice question. */
public enum Step {
    OFFERS("ask-me-about"),
    LEARNING("learning"),
    LIMITS("limits"),
    PRACTICE("practice");

    private final String key;

    Step(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public String path() {
        return "/first-steps/" + key;
    }

    public int number() {
        return ordinal() + 1;
    }

    public int inAll() {
        return values().length;
    }

    /** Where one goes without answering; after the last, to today. */
    public String onward() {
        return ordinal() + 1 < values().length ? values()[ordinal() + 1].path() : "/";
    }
}
