package nl.zwerm.people.internal;

import nl.zwerm.people.TopicId;

/** A topic, and how many colleagues know or want to learn it. */
public record TopicRow(TopicId id, String name, int offered, int sought) {}
