package nl.zwerm.people;

import org.jspecify.annotations.Nullable;

/** A person came into a team, left one, or both. Told within the transaction: rights follow teams. */
public record PersonMoved(
        PersonId person, @Nullable TeamId from, @Nullable TeamId to) {}
