package nl.zwerm.recognition.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.zwerm.access.AccessSamples;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.recognition.ComplimentArrivals;
import nl.zwerm.recognition.ComplimentArrivals.Choice;
import nl.zwerm.shared.PublicId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jonas thanked amina, and willem the team that she is in. */
@Component
class ComplimentSamples implements AccessSamples {

    private final ComplimentArrivals arrivals;
    private final PeopleArrivals teams;
    private final ObjectProvider<CastOnStage> cast;
    private final JdbcClient jdbc;

    ComplimentSamples(
            ComplimentArrivals arrivals, PeopleArrivals teams, ObjectProvider<CastOnStage> cast, JdbcClient jdbc) {
        this.arrivals = arrivals;
        this.teams = teams;
        this.cast = cast;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> make() {
        var people = cast.getObject();
        var amina = people.id(Cast.AMINA);
        var team = teams.takeTeam("De bedankte ploeg", null);
        teams.describe(amina, team, "Verpleegkundige", Instant.now(), List.of(), List.of());
        arrivals.take(new ComplimentArrivals.Given(
                people.id(Cast.JONAS), amina, "Je bleef.", Instant.now(), false, Choice.NONE, false));
        arrivals.takeForTeam(people.id(Cast.WILLEM), team, "Jullie bleven.", Instant.now(), false);
        return Map.of(
                "recognition",
                one("select id from recognition.compliment where receiver_id = " + amina.value()),
                "team",
                one("select id from recognition.team_compliment where team_id = " + team.value()));
    }

    private String one(String sql) {
        return PublicId.show(jdbc.sql(sql).query(Long.class).single());
    }
}
