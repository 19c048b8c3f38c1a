package nl.zwerm.notifications.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Questions of amina's that somebody can be told of. */
@Component
class QuestionsToTellOf {

    private final Arrivals arrivals;
    private final ObjectProvider<CastOnStage> cast;

    QuestionsToTellOf(Arrivals arrivals, ObjectProvider<CastOnStage> cast) {
        this.arrivals = arrivals;
        this.cast = cast;
    }

    ContributionId ask(SpaceId space, boolean sealed, String title) {
        var id = ContributionId.next();
        arrivals.take(List.of(new Arriving(
                id,
                "question",
                space,
                sealed,
                null,
                id,
                cast.getObject().id(Cast.AMINA),
                title,
                "Een tekst.",
                "nl",
                Instant.now(),
                null,
                0,
                null,
                List.of())));
        return id;
    }
}
