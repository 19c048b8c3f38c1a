package nl.zwerm.contributions;

import java.time.Instant;
import java.util.Set;

/**
 * What the ledger and the thing itself tell of an answer, for evidence of expertise.
 *
 * @param helped whom it helped since, apart from the asker
 * @param importedVotes thanks that came in from elsewhere, of whom nobody knows
 */
public record AnswerRecord(
        long answer,
        long question,
        long space,
        boolean sealed,
        long author,
        Instant at,
        Set<Long> topics,
        int helped,
        boolean accepted,
        int importedVotes) {}
