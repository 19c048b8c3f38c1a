package nl.zwerm.people.internal;

import nl.zwerm.people.TopicId;
import nl.zwerm.shared.Said;

/** What came of tending a topic: where it is now, or why not. */
sealed interface Tended {

    record Done(TopicId topic) implements Tended {}

    record Refused(Said why) implements Tended {}
}
