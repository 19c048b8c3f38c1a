package nl.zwerm.exchange.source;

/** Ends the taking of one thing; without a stack trace, since a source may hold many. */
public final class NotTaken extends RuntimeException {
    private final Why why;

    public NotTaken(Why why) {
        super(why.key(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
