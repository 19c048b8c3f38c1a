package nl.zwerm.contributions;

import java.time.Instant;
import java.util.Map;

/**
 * Something that can be done under a pseudonym, offered as a bean by its module. It was permitted when it was asked; when
 * it is carried out, nobody knows any more by whom. What has become impossible in the meantime is passed over:
 * {@code NotFound} says so too.
 */
public interface PseudonymousDeed {

    String name();

    /** {@code at} is the same for all of a batch, and the only time that may be kept. */
    void carryOut(Map<String, String> fields, Instant at);
}
