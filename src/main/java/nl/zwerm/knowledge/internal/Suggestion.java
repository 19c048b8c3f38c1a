package nl.zwerm.knowledge.internal;

import java.time.Instant;
import java.util.Locale;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would have a page say, over the {@code version} they read, and why; {@code word} is what was said to them
 * when it was declined, and may be empty.
 */
public record Suggestion(
        SuggestionId id,
        ContributionId page,
        int version,
        String title,
        String body,
        String why,
        PersonId by,
        Instant at,
        State state,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt,
        String word) {

    public enum State {
        WAITING,
        ACCEPTED,
        DECLINED,
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    boolean waiting() {
        return state == State.WAITING;
    }

    String path() {
        return path(page, id);
    }

    static String path(ContributionId page, SuggestionId id) {
        return KeptPages.path(page) + "/suggestions/" + id;
    }
}
