package nl.zwerm.threads.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote which part of a text, as it stands; {@code lookedAt} counts the versions looked at where there are more, and is
 * zero otherwise.
 */
@Template("threads/authorship")
public record AuthorshipPage(String id, String title, String place, String language, List<Part> parts, int lookedAt) {

    /**
     * {@code version} is zero for what is older than was looked at; then who and when is not told. {@code somebody} wrote in
     * it too, or alone, who is not named.
     */
    public record Part(
            int version,
            List<PersonCard> writers,
            boolean somebody,
            @Nullable Instant at,
            SafeHtml html) {

        public boolean older() {
            return version == 0;
        }
    }
}
