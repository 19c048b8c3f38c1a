package nl.zwerm.people.internal;

import java.util.List;
import nl.zwerm.people.TopicId;

/** A topic, by which other names it is found, and how many colleagues know or want to learn it. */
public record TopicRow(TopicId id, String name, List<String> also, int offered, int sought) {}
