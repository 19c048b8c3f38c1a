package nl.zwerm.knowledge.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.knowledge.ArrivingPage;
import nl.zwerm.knowledge.PageArrivals;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A page in the closed space that amina wrote and keeps, with one earlier version, and what sanne suggests for it. */
@Component
class PageSamples implements AccessSamples {

    private final Arrivals contributions;
    private final ObjectProvider<PageArrivals> arrivals;
    private final ObjectProvider<CastOnStage> cast;
    private final ObjectProvider<SuggestionStore> suggestions;
    private final ObjectProvider<Unshown> unshown;

    PageSamples(
            Arrivals contributions,
            ObjectProvider<PageArrivals> arrivals,
            ObjectProvider<CastOnStage> cast,
            ObjectProvider<SuggestionStore> suggestions,
            ObjectProvider<Unshown> unshown) {
        this.contributions = contributions;
        this.arrivals = arrivals;
        this.cast = cast;
        this.suggestions = suggestions;
        this.unshown = unshown;
    }

    @Override
    public Map<String, String> make() {
        var id = ContributionId.next();
        var amina = cast.getObject().id(Cast.AMINA);
        var closed = cast.getObject().closed();
        var at = Instant.now().minusSeconds(3600);
        contributions.take(List.of(new Arriving(
                id,
                "page",
                closed,
                false,
                null,
                id,
                amina,
                "Een titel",
                "Een tekst",
                "nl",
                at,
                at,
                0,
                null,
                List.of())));
        contributions.takeRevisions(
                List.of(new Arriving.Earlier(id, closed, false, 0, amina, "Een titel", "Eerst", at, "")));
        arrivals.getObject()
                .take(new ArrivingPage(id, null, amina, 12, LocalDate.now().plusDays(90), at));
        var suggestion = new Suggestion(
                SuggestionId.next(),
                id,
                1,
                "Een titel",
                "Een betere tekst",
                "",
                cast.getObject().id(Cast.SANNE),
                at,
                Suggestion.State.WAITING,
                null,
                null,
                "");
        suggestions
                .getObject()
                .insert(
                        suggestion,
                        unshown.getObject().find(id).orElseThrow(),
                        suggestion.id().toString());
        return Map.of("pages", id.toString(), "suggestions", suggestion.id().toString());
    }
}
