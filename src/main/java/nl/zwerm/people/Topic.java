package nl.zwerm.people;

/** A subject or skill; people offer it and seek it, and everything that is written carries topics. */
public record Topic(TopicId id, String name) {}
