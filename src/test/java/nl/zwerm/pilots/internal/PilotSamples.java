package nl.zwerm.pilots.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.pilots.ArrivingPilot;
import nl.zwerm.pilots.PilotArrivals;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A pilot of amina's in the closed space. */
@Component
class PilotSamples implements AccessSamples {

    private final Arrivals contributions;
    private final ObjectProvider<PilotArrivals> arrivals;
    private final ObjectProvider<CastOnStage> cast;

    PilotSamples(Arrivals contributions, ObjectProvider<PilotArrivals> arrivals, ObjectProvider<CastOnStage> cast) {
        this.contributions = contributions;
        this.arrivals = arrivals;
        this.cast = cast;
    }

    @Override
    public Map<String, String> make() {
        var id = ContributionId.next();
        contributions.take(List.of(new Arriving(
                id,
                "pilot",
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
        arrivals.getObject()
                .take(new ArrivingPilot(
                        id,
                        "Als we dit doen, dan dat, omdat het helpt",
                        "We tellen het",
                        LocalDate.parse("2026-01-01"),
                        List.of(cast.getObject().id(Cast.AMINA)),
                        List.of(),
                        "",
                        null,
                        null));
        return Map.of("pilots", id.toString());
    }
}
