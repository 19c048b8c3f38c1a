package nl.zwerm.exchange.stackexchange;

/** Keeps what could not be taken, so that a person can look at it. */
@FunctionalInterface
public interface Quarantine {
    Quarantine NONE = (file, rowNumber, reasonKey, raw) -> {};

    /**
     * @param rowNumber zero when it is not known any more, since the row was put aside while writing
     * @param raw at most the first 120 characters of the row, on one line
     */
    void reject(String file, long rowNumber, String reasonKey, String raw);
}
