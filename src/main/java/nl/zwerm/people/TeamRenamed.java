package nl.zwerm.people;

/** A team goes by another name. */
public record TeamRenamed(TeamId team) {}
