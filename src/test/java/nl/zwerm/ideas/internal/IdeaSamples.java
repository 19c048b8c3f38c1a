package nl.zwerm.ideas.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.ideas.IdeaArrivals;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** An idea of amina's in the closed space. */
@Component
class IdeaSamples implements AccessSamples {

    private final Arrivals contributions;
    private final ObjectProvider<IdeaArrivals> arrivals;
    private final ObjectProvider<CastOnStage> cast;

    IdeaSamples(Arrivals contributions, ObjectProvider<IdeaArrivals> arrivals, ObjectProvider<CastOnStage> cast) {
        this.contributions = contributions;
        this.arrivals = arrivals;
        this.cast = cast;
    }

    @Override
    public Map<String, String> make() {
        var id = ContributionId.next();
        contributions.take(List.of(new Arriving(
                id,
                "idea",
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
        arrivals.getObject().take(id, "Voor wie invalt", "Weten wat iemand zelf kan");
        return Map.of("ideas", id.toString());
    }
}
