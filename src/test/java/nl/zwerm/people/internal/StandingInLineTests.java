package nl.zwerm.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.zwerm.people.People;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nora works on the ward that willem leads; above it is the hospital, which sanne leads; jonas works elsewhere. */
@WebTest
class StandingInLineTests {

    @Autowired
    private People people;

    @Autowired
    private PeopleArrivals arrivals;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    private TeamId ward = TeamId.of(0L);

    @BeforeEach
    void build() {
        var hospital = arrivals.takeTeam("Ziekenhuis", null);
        ward = arrivals.takeTeam("Chirurgie", hospital);
        place(Cast.SANNE, hospital);
        place(Cast.WILLEM, ward);
        place(Cast.NORA, ward);
        place(Cast.AMINA, ward);
        place(Cast.JONAS, arrivals.takeTeam("Lab", hospital));
        arrivals.appointLead(hospital, id(Cast.SANNE));
        arrivals.appointLead(ward, id(Cast.WILLEM));
    }

    @Test
    void aLeadStandsOneStepAboveAndTheirsTwo() {
        assertThat(people.inLine(id(Cast.NORA), id(Cast.WILLEM), 1)).isTrue();
        assertThat(people.inLine(id(Cast.WILLEM), id(Cast.NORA), 1)).isTrue();
        assertThat(people.inLine(id(Cast.NORA), id(Cast.SANNE), 1)).isFalse();
        assertThat(people.inLine(id(Cast.NORA), id(Cast.SANNE), 2)).isTrue();
        assertThat(people.inLine(id(Cast.SANNE), id(Cast.JONAS), 1)).isTrue();
    }

    @Test
    void colleaguesDoNot() {
        assertThat(people.inLine(id(Cast.NORA), id(Cast.AMINA), 9)).isFalse();
        assertThat(people.inLine(id(Cast.JONAS), id(Cast.WILLEM), 9)).isFalse();
        assertThat(people.inLine(id(Cast.NORA), id(Cast.NORA), 9)).isFalse();
        assertThat(people.inLine(id(Cast.NORA), id(Cast.WILLEM), 0)).isFalse();
    }

    @Test
    void aRingOfReportingEnds() {
        jdbc.sql("update people.person set reports_to_id = :nora where id = :sanne")
                .param("nora", id(Cast.NORA).value())
                .param("sanne", id(Cast.SANNE).value())
                .update();
        assertThat(people.inLine(id(Cast.SANNE), id(Cast.WILLEM), 1_000_000)).isTrue();
        assertThat(people.inLine(id(Cast.SANNE), id(Cast.BEHEER), 1_000_000)).isFalse();
    }

    @Test
    void teamsAndTheirLeadsAreKnown() {
        assertThat(people.teamOf(id(Cast.NORA))).contains(ward);
        assertThat(people.teamOf(id(Cast.TESS))).isEmpty();
        assertThat(people.leads(id(Cast.WILLEM))).containsExactly(ward);
        assertThat(people.leads(id(Cast.NORA))).isEmpty();
        assertThat(people.leadOf(ward)).contains(id(Cast.WILLEM));
        assertThat(people.teamName(ward)).contains("Chirurgie");
        assertThat(people.teamNames(List.of(ward, TeamId.next()))).isEqualTo(Map.of(ward, "Chirurgie"));
        people.deactivate(id(Cast.WILLEM));
        assertThat(people.leadOf(ward)).isEmpty();
        assertThat(people.belonging(ward)).containsExactlyInAnyOrder(id(Cast.NORA), id(Cast.AMINA));
    }

    private void place(Cast who, TeamId team) {
        arrivals.describe(id(who), team, "", Instant.EPOCH, List.of(), List.of());
    }

    private PersonId id(Cast who) {
        return cast.id(who);
    }
}
