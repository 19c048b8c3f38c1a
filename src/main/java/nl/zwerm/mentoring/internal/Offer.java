package nl.zwerm.mentoring.internal;

import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;

/** Somebody offers to be a mentor of at most {@code room} at a time. */
record Offer(PersonId person, int room, String sentence, boolean paused, List<TopicId> topics) {

    static final int MOST_ROOM = 2;

    Offer {
        topics = List.copyOf(topics);
    }
}
