package nl.zwerm.expertise.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Facts;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;

/** Questions and answers that stand in a space, as if they had been written there. */
final class Writings {

    private final Arrivals arrivals;
    private final SpaceId space;
    private final boolean sealed;

    Writings(Arrivals arrivals, SpaceId space, boolean sealed) {
        this.arrivals = arrivals;
        this.space = space;
        this.sealed = sealed;
    }

    ContributionId question(PersonId asker, TopicId... topics) {
        var id = ContributionId.next();
        arrivals.take(List.of(arriving(id, "question", null, id, asker, 0, Arrays.asList(topics))));
        return id;
    }

    ContributionId answer(ContributionId question, PersonId author) {
        return answer(question, author, 0);
    }

    ContributionId answer(ContributionId question, PersonId author, int votes) {
        var id = ContributionId.next();
        arrivals.take(List.of(arriving(id, "answer", question, question, author, votes, List.of())));
        return id;
    }

    ContributionId helpfulAnswer(ContributionId question, PersonId author) {
        var id = answer(question, author);
        arrivals.takeFacts(List.of(new Arriving.Fact(Facts.ACCEPTED, id, question, Instant.now())));
        return id;
    }

    private Arriving arriving(
            ContributionId id,
            String kind,
            @Nullable ContributionId parent,
            ContributionId root,
            PersonId author,
            int votes,
            List<TopicId> topics) {
        return new Arriving(
                id,
                kind,
                space,
                sealed,
                parent,
                root,
                author,
                kind.equals("question") ? "Hoe doen we dit?" : "",
                "Een tekst.",
                "nl",
                Instant.now(),
                null,
                votes,
                null,
                topics);
    }
}
