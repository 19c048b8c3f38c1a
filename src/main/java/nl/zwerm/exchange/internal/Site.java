package nl.zwerm.exchange.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.exchange.stackexchange.SeSite;
import nl.zwerm.people.TopicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.text.LanguageGuess;
import org.jspecify.annotations.Nullable;

/** Where an import comes from and goes to: what all its contributions share. */
record Site(SeSite from, SpaceId space, Instant now) {

    static String originOf(SeSite site) {
        return "stackexchange:" + site.name();
    }

    String origin() {
        return originOf(from);
    }

    /** What is dated after the beginning of the import is not believed. */
    Instant past(Instant at) {
        if (at.isAfter(now)) {
            throw new RowRefused(Refusal.DATE_AHEAD);
        }
        return at;
    }

    /** Its author is filled in when it is written. */
    Arriving contribution(
            ContributionId id,
            String kind,
            @Nullable ContributionId parent,
            ContributionId root,
            String title,
            String body,
            Instant at,
            @Nullable Instant editedAt,
            int version,
            int votes,
            Arriving.Source source,
            List<TopicId> topics) {
        var language = LanguageGuess.of(title + "\n" + body, LanguageGuess.ENGLISH);
        var edited = editedAt == null || editedAt.isAfter(now) || editedAt.isBefore(at) ? null : editedAt;
        return new Arriving(
                id, kind, space, false, parent, root, null, title, body, language, at, edited, version, votes, source,
                topics);
    }

    Arriving.Source source(String key, @Nullable String address, String licence) {
        return new Arriving.Source(origin(), key, address, licence);
    }
}
