package nl.zwerm.circles.methods;

/** Who sees what is written, and when (DOMAIN 1.1). */
public enum Visibility {
    LIVE,
    HUR,
    ANON,
    TURN,
    BACK,
    PRIV,
    TALK;

    /** Only the writer sees it until all are ready or the time is up. */
    public boolean hidden() {
        return this == HUR || this == ANON;
    }
}
