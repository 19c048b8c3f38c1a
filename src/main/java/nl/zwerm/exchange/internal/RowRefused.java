package nl.zwerm.exchange.internal;

/** Ends the taking of one row; without a stack trace, since a dump may hold many. */
final class RowRefused extends RuntimeException {
    private final Refusal refusal;

    RowRefused(Refusal refusal) {
        super(refusal.key(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
