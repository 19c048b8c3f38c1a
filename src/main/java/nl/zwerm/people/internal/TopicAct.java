package nl.zwerm.people.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody did to a topic; {@code detail} is the name of what it was about. Anybody may read it. */
public record TopicAct(
        long id,
        Instant at,
        String what,
        String detail,
        @Nullable String by) {

    static final String RENAMED = "renamed";
    static final String SYNONYM_ADDED = "synonym-added";
    static final String SYNONYM_REMOVED = "synonym-removed";
    static final String MERGED = "merged";
    static final String MERGED_INTO = "merged-into";
    static final String PARTED = "parted";
    static final String APPOINTED = "appointed";
    static final String DISMISSED = "dismissed";

    public String word() {
        return "people.topic.act." + what;
    }
}
