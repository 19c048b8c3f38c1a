package nl.zwerm.discussions.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.discussions.DiscussionArrivals;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A discussion of amina's in the closed space, in which sanne said something. */
@Component
class DiscussionSamples implements AccessSamples {

    private final Arrivals contributions;
    private final ObjectProvider<DiscussionArrivals> arrivals;
    private final ObjectProvider<CastOnStage> cast;

    DiscussionSamples(
            Arrivals contributions, ObjectProvider<DiscussionArrivals> arrivals, ObjectProvider<CastOnStage> cast) {
        this.contributions = contributions;
        this.arrivals = arrivals;
        this.cast = cast;
    }

    @Override
    public Map<String, String> make() {
        var root = ContributionId.next();
        var message = ContributionId.next();
        contributions.take(List.of(
                arriving(root, "discussion", null, root, Cast.AMINA),
                arriving(message, "message", root, root, Cast.SANNE)));
        arrivals.getObject().take(root, Instant.now().minusSeconds(3600), null);
        return Map.of("discussions", root.toString(), "messages", message.toString());
    }

    private Arriving arriving(
            ContributionId id, String kind, @Nullable ContributionId parent, ContributionId root, Cast by) {
        var stage = cast.getObject();
        return new Arriving(
                id,
                kind,
                stage.closed(),
                false,
                parent,
                root,
                stage.id(by),
                parent == null ? "Een onderwerp" : "",
                "Een tekst",
                "nl",
                Instant.now().minusSeconds(3600),
                null,
                0,
                null,
                List.of());
    }
}
