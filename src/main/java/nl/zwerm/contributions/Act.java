package nl.zwerm.contributions;

import java.time.Instant;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * Something done in care of a thing, or of a whole space when there is no thing: by whom, why, and whether it was undone.
 * {@code place} and {@code other} are there for those who may read them. {@code mine}: the viewer made the
 * thing; {@code whom} is the name of the member it is about.
 */
public record Act(
        long id,
        Deed what,
        SpaceId space,
        @Nullable ContributionId thing,
        @Nullable ContributionId parent,
        String kind,
        boolean mine,
        @Nullable Place place,
        @Nullable Place other,
        @Nullable PersonId by,
        String byName,
        String whom,
        String reason,
        int minutes,
        Instant at,
        @Nullable Instant undoneAt,
        String undoneBy,
        @Nullable Merged merged) {

    /** What went into {@code into}, as it was written. */
    public record Merged(ContributionId into, String title, String body, String language, String by) {}

    /** Where a thing is shown, under the title of its thread. */
    public record Place(String title, String language, String path) {}

    /** The same where no way leads to the thing. */
    public Act placeless() {
        return new Act(
                id, what, space, thing, parent, kind, mine, null, other, by, byName, whom, reason, minutes, at,
                undoneAt, undoneBy, merged);
    }

    /** The same for those to whom the members of the space do not show. */
    public Act nameless() {
        return new Act(
                id, what, space, thing, parent, kind, mine, place, other, by, byName, "", reason, minutes, at, undoneAt,
                undoneBy, merged);
    }

    /** Whether it can be taken back from the history. */
    public boolean undoable() {
        return stands()
                && switch (what) {
                    case HIDE, REMOVE, LOCK, SLOW, OUTDATE, MERGE, SILENCE -> true;
                    case MOVE, SET_ASIDE, TAKE_OUT, APPOINT, UNAPPOINT -> false;
                };
    }

    public boolean stands() {
        return undoneAt == null;
    }
}
