package nl.zwerm.recognition.internal;

import java.time.Instant;
import nl.zwerm.people.PersonCard;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** One compliment that a team reads; without a {@code receiver} it is for all of the team. */
@Template("recognition/of-team")
public record TeamComplimentPage(
        ComplimentId id,
        String text,
        String language,
        PersonCard giver,
        String signed,
        @Nullable PersonCard receiver,
        String teamId,
        String team,
        Instant at,
        @Nullable Subject about,
        boolean mayTakeBack) {

    public String path() {
        return "/recognition/team/" + id;
    }
}
