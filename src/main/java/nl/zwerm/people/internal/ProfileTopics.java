package nl.zwerm.people.internal;

import java.util.List;
import nl.zwerm.people.Topic;

/** What a person can be asked about, wants to learn, and follows. */
public record ProfileTopics(List<Topic> offered, List<Topic> sought, List<Topic> followed) {}
