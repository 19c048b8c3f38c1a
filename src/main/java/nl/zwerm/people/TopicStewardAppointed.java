package nl.zwerm.people;

/** Somebody looks after a topic from now on, {@code by} whom. */
public record TopicStewardAppointed(TopicId topic, PersonId steward, PersonId by) {}
