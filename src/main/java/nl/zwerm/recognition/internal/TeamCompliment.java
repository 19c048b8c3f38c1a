package nl.zwerm.recognition.internal;

import java.time.Instant;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/** What a team reads: shared by {@code receiver}, who got it, or given to the whole team when there is none. */
record TeamCompliment(
        ComplimentId id,
        @Nullable ComplimentId copyOf,
        TeamId team,
        SpaceId space,
        PersonId giver,
        @Nullable PersonId receiver,
        String text,
        @Nullable ContributionId about,
        boolean official,
        Instant at) {

    /** Whoever received it may take it back; what the whole team got, whoever gave it. */
    boolean of(Viewer viewer) {
        return viewer.id().equals(receiver == null ? giver : receiver);
    }

    String path() {
        return path(id);
    }

    static String path(ComplimentId id) {
        return "/recognition/team/" + id;
    }
}
