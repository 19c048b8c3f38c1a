package nl.zwerm.questions;

import java.time.Instant;
import nl.zwerm.contributions.ContributionId;

/** Which answer helped whoever asked, and when they said so, elsewhere or earlier. */
public record AcceptedAnswer(ContributionId question, ContributionId answer, Instant at) {}
