package nl.zwerm.exchange.stackexchange;

/** Ends the reading of one row; without a stack trace, since a dump may hold a million such rows. */
final class NotTaken extends RuntimeException {
    private final Reason reason;

    NotTaken(Reason reason) {
        super(reason.key(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
