package nl.zwerm.shared;

import java.time.Instant;

/** When somebody wants to be written to; for whoever knows people. */
public interface WhenToWrite {

    /** The first moment from {@code at} on within their working hours. */
    Instant next(long recipientId, Instant at);
}
