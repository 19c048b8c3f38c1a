package nl.zwerm.people.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.WorkingHours;
import org.jspecify.annotations.Nullable;

/** A profile as its owner wants it, checked; topics that do not exist yet come by name. */
record ProfileChange(
        String name,
        String roleTitle,
        String about,
        @Nullable TeamId team,
        String language,
        int weeklyLimit,
        int openLimit,
        @Nullable Instant pausedUntil,
        WorkingHours hours,
        boolean welcomes,
        Chosen offered,
        Chosen sought,
        Chosen followed) {

    record Chosen(List<TopicId> known, List<String> fresh) {}
}
