package nl.zwerm.administration.demo;

import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.spaces.SpaceId;

/** Who and what the demo files speak of, by their keys; of threads those that were written so far. */
record Stage(
        Map<String, PersonId> people,
        Map<String, TopicId> topics,
        Map<String, Place> spaces,
        Map<String, ContributionId> threads) {

    /** A space, and whether its texts are sealed. */
    record Place(SpaceId id, boolean sealed) {}

    PersonId person(String key) {
        return require(people, key);
    }

    TopicId topic(String key) {
        return require(topics, key);
    }

    Place space(String key) {
        return require(spaces, key);
    }

    ContributionId thread(String key) {
        return require(threads, key);
    }

    private static <T> T require(Map<String, T> known, String key) {
        var found = known.get(key);
        if (found == null) {
            throw new IllegalArgumentException("the demo speaks of " + key + ", whom it does not introduce");
        }
        return found;
    }
}
