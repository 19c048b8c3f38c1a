package nl.zwerm.leaders.internal;

import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Amina leads a team, and shows a mistake there. */
@Component
class ExampleSamples implements AccessSamples {

    private final Examples examples;
    private final PeopleArrivals teams;
    private final ObjectProvider<CastOnStage> cast;

    ExampleSamples(Examples examples, PeopleArrivals teams, ObjectProvider<CastOnStage> cast) {
        this.examples = examples;
        this.teams = teams;
        this.cast = cast;
    }

    @Override
    public Map<String, String> make() {
        var viewer = cast.getObject().viewer(Cast.AMINA);
        teams.appointLead(teams.takeTeam("De ploeg van amina", null), viewer.id());
        var form = new ExampleForm("mistake", "Ik vroeg het niet", "", ExampleForm.TEAM, "", "", "0");
        return examples.give(form, viewer) instanceof Examples.Outcome.Kept kept
                ? Map.of("examples", kept.id().toString())
                : Map.of();
    }
}
