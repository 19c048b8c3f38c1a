package nl.zwerm.people;

import org.jspecify.annotations.Nullable;

/** A team has another lead, or none any more. Told within the transaction: rights follow leads. */
public record LeadAppointed(
        TeamId team, @Nullable PersonId before, @Nullable PersonId now) {}
