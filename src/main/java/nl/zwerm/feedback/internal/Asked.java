package nl.zwerm.feedback.internal;

import java.time.Instant;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/** One colleague who was asked; texts as they are sealed. */
record Asked(
        AskedId id,
        RequestId request,
        PersonId person,
        SpaceId space,
        @Nullable String draft,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Instant thankedAt) {

    boolean answered() {
        return answer != null;
    }

    String path() {
        return path(id);
    }

    static String path(AskedId id) {
        return "/feedback/asked/" + id;
    }
}
