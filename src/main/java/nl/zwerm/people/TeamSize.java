package nl.zwerm.people;

import org.jspecify.annotations.Nullable;

/** A team, the one above it, and how many are here and in the team itself, guests not counted; for figures. */
public record TeamSize(TeamId id, String name, @Nullable TeamId parent, int people) {}
