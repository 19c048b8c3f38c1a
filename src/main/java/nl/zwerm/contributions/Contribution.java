package nl.zwerm.contributions;

import java.time.Instant;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/** What every thing people make has in common, with its texts opened. */
public record Contribution(
        ContributionId id,
        String kind,
        SpaceId space,
        boolean sealed,
        @Nullable ContributionId parent,
        ContributionId root,
        @Nullable PersonId author,
        @Nullable Pseudonym pseudonym,
        String title,
        String body,
        String language,
        String state,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant editedAt,
        int version,
        int importedVotes,
        @Nullable String origin,
        @Nullable String originAddress,
        @Nullable String licence) {

    public boolean draft() {
        return "draft".equals(state);
    }

    public boolean published() {
        return "published".equals(state);
    }

    public boolean trashed() {
        return "trashed".equals(state);
    }

    /** Whether it stands under the name of this person. What is written down of who did what may ask nothing else. */
    public boolean by(PersonId person) {
        return person.equals(author);
    }

    /** Whether this person wrote it, under their name or under a pseudonym: for what is shown to them, never kept. */
    public boolean isOf(PersonId person) {
        return by(person) || byUnderPseudonym(person);
    }

    /** Whether this person wrote it and nobody is to know. */
    public boolean byUnderPseudonym(PersonId person) {
        return pseudonym != null && pseudonym.isOf(person);
    }

    /** The same from the moment that it is visible to others. */
    Contribution shown(Instant at) {
        return new Contribution(
                id,
                kind,
                space,
                sealed,
                parent,
                root,
                author,
                pseudonym,
                title,
                body,
                language,
                "published",
                createdAt,
                at,
                editedAt,
                version,
                importedVotes,
                origin,
                originAddress,
                licence);
    }

    /** The same with another text. */
    public Contribution reading(String text) {
        return new Contribution(
                id,
                kind,
                space,
                sealed,
                parent,
                root,
                author,
                pseudonym,
                title,
                text,
                language,
                state,
                createdAt,
                publishedAt,
                editedAt,
                version,
                importedVotes,
                origin,
                originAddress,
                licence);
    }

    /** When it became visible to others; before that, when it was begun. */
    public Instant at() {
        return publishedAt == null ? createdAt : publishedAt;
    }
}
