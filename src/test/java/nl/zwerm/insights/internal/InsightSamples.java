package nl.zwerm.insights.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.insights.ArrivingInsight;
import nl.zwerm.insights.InsightArrivals;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** An insight of amina's in the closed space. */
@Component
class InsightSamples implements AccessSamples {

    private final Arrivals contributions;
    private final ObjectProvider<InsightArrivals> arrivals;
    private final ObjectProvider<CastOnStage> cast;

    InsightSamples(Arrivals contributions, ObjectProvider<InsightArrivals> arrivals, ObjectProvider<CastOnStage> cast) {
        this.contributions = contributions;
        this.arrivals = arrivals;
        this.cast = cast;
    }

    @Override
    public Map<String, String> make() {
        var id = ContributionId.next();
        contributions.take(List.of(new Arriving(
                id,
                "insight",
                cast.getObject().closed(),
                false,
                null,
                id,
                cast.getObject().id(Cast.AMINA),
                "Een titel",
                "Een tekst",
                "nl",
                Instant.now().minusSeconds(3600),
                null,
                0,
                null,
                List.of())));
        arrivals.getObject().take(new ArrivingInsight(id, "Dit", "Dat", "Iets anders", "failure", null));
        return Map.of("insights", id.toString());
    }
}
