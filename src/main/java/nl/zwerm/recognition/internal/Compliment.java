package nl.zwerm.recognition.internal;

import java.time.Instant;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * What one gave to another; texts as they are sealed. {@code about} is what of the receiver's it is about,
 * {@code official} when it is given in the name of the organisation. {@code chosenAt} is when the receiver chose what to
 * do with it, {@code shared} whether their team reads it now.
 */
record Compliment(
        ComplimentId id,
        PersonId giver,
        PersonId receiver,
        SpaceId space,
        String text,
        @Nullable String about,
        boolean official,
        boolean shareable,
        Instant at,
        @Nullable Instant chosenAt,
        @Nullable Instant thankedAt,
        boolean shared) {

    boolean receivedBy(Viewer viewer) {
        return receiver.equals(viewer.id());
    }

    PersonId other(Viewer viewer) {
        return receivedBy(viewer) ? giver : receiver;
    }

    String path() {
        return path(id);
    }

    static String path(ComplimentId id) {
        return "/recognition/" + id;
    }
}
