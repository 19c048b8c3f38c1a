package nl.zwerm.people;

import java.time.Instant;
import java.util.List;

/** A person as an index may know them: what they say of themselves, to all. */
public record FindablePerson(
        PersonId id,
        String name,
        String roleTitle,
        String about,
        String language,
        List<TopicId> offered,
        Instant since) {

    public FindablePerson {
        offered = List.copyOf(offered);
    }
}
