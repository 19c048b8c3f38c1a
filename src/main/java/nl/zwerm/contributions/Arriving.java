package nl.zwerm.contributions;

import java.time.Instant;
import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution that was made elsewhere, or earlier, and comes in with its own times. {@code version} is how many
 * earlier texts it has; {@code votes} counts thanks of whom nobody knows; {@code origin} and {@code originKey} name it where it came from, so that it comes in once.
 */
public record Arriving(
        ContributionId id,
        String kind,
        SpaceId space,
        boolean sealed,
        @Nullable ContributionId parent,
        ContributionId root,
        @Nullable PersonId author,
        String title,
        String body,
        String language,
        Instant at,
        @Nullable Instant editedAt,
        int version,
        int votes,
        @Nullable Source source,
        List<TopicId> topics) {

    /** Without earlier texts. */
    public Arriving(
            ContributionId id,
            String kind,
            SpaceId space,
            boolean sealed,
            @Nullable ContributionId parent,
            ContributionId root,
            @Nullable PersonId author,
            String title,
            String body,
            String language,
            Instant at,
            @Nullable Instant editedAt,
            int votes,
            @Nullable Source source,
            List<TopicId> topics) {
        this(
                id, kind, space, sealed, parent, root, author, title, body, language, at, editedAt, 0, votes, source,
                topics);
    }

    /** The same, by this author. */
    public Arriving by(@Nullable PersonId writer) {
        return new Arriving(
                id, kind, space, sealed, parent, root, writer, title, body, language, at, editedAt, version, votes,
                source, topics);
    }

    /** Where it came from: the site, its key there, its address, the licence under which its text may be shown. */
    public record Source(
            String origin,
            String key,
            @Nullable String address,
            @Nullable String licence) {}

    /** An older text of an arriving contribution; {@code version} counts from 0, the present text is the last. */
    public record Earlier(
            ContributionId of,
            SpaceId space,
            boolean sealed,
            int version,
            @Nullable PersonId editor,
            String title,
            String body,
            Instant writtenAt,
            String note) {}

    /** A newer text of one that came in before, and why it was changed; its topics are added to those that are here. */
    public record Newer(
            String title,
            String body,
            String language,
            @Nullable PersonId editor,
            Instant at,
            String note,
            List<TopicId> topics) {}

    /** An earlier text by its place in the history. */
    public record Place(ContributionId of, int version) {}

    /** What stood there. */
    public record Text(String title, String body) {}

    /** Somebody whom it helped. */
    public record Thanks(ContributionId to, ContributionId root, PersonId person, Instant at) {}

    /** A link between two that have arrived: {@code link} or {@code duplicate}. */
    public record Link(ContributionId from, ContributionId to, String kind, Instant at) {}

    /** A dated fact for the ledger. */
    public record Fact(
            String what, ContributionId thing, @Nullable ContributionId about, Instant at) {}
}
