package nl.zwerm.recognition.internal;

import java.time.Instant;
import nl.zwerm.people.PersonCard;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * One compliment, for one of the two: {@code other} is who gave it or who got it, {@code signed} who gave it, in the
 * name of the organisation perhaps. {@code team} is where its receiver can share it, absent where they cannot.
 */
@Template("recognition/show")
public record ComplimentPage(
        ComplimentId id,
        String text,
        String language,
        PersonCard other,
        String signed,
        boolean received,
        Instant at,
        @Nullable Subject about,
        boolean chosen,
        boolean shared,
        boolean shareable,
        @Nullable String team,
        boolean thanked,
        boolean otherRests) {

    public String path() {
        return "/recognition/" + id;
    }
}
