package nl.zwerm.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import nl.zwerm.people.People;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Viewer;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Willem leads the ward, which is part of the hospital and has a night shift below it. */
@WebTest
class TendingTeamsTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private People people;

    @Autowired
    private PeopleArrivals arrivals;

    @Autowired
    private JdbcClient jdbc;

    private long since;
    private TeamId hospital = TeamId.of(0L);
    private TeamId ward = TeamId.of(0L);
    private TeamId nights = TeamId.of(0L);

    @BeforeEach
    void build() {
        hospital = arrivals.takeTeam("Ziekenhuis", null);
        ward = arrivals.takeTeam("Chirurgie", hospital);
        nights = arrivals.takeTeam("Nachtdienst", ward);
        arrivals.appointLead(ward, cast.id(Cast.WILLEM));
        since = jdbc.sql("select coalesce(max(number), 0) from shared.change")
                .query(Long.class)
                .single();
    }

    @Test
    void anAdministratorMakesATeamAndEverybodySeesTheTree() {
        assertThat(send(Cast.BEHEER, "/teams", "name", "Apotheek", "parent", hospital.toString()))
                .hasStatus(303);
        assertThat(web.get().uri("/teams").with(cast.as(Cast.NORA)))
                .bodyText()
                .contains("Apotheek", "Nachtdienst")
                .doesNotContain("Team maken");
    }

    @Test
    void aFormThatIsSentTwiceMakesOneTeam() {
        assertThat(send(Cast.BEHEER, "/teams", "name", "Apotheek", "parent", hospital.toString()))
                .hasStatus(303);
        assertThat(send(Cast.BEHEER, "/teams", "name", "apotheek", "parent", hospital.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Hier is al een team met deze naam.");
        assertThat(send(Cast.BEHEER, "/teams", "name", "Apotheek", "parent", ward.toString()))
                .hasStatus(303);
    }

    @Test
    void whatIsNoTeamIsNotTheTopEither() {
        assertThat(send(Cast.BEHEER, "/teams/" + nights + "/parent", "parent", "iets"))
                .hasStatus(404);
        assertThat(send(Cast.BEHEER, "/teams", "name", "Apotheek", "parent", "iets"))
                .hasStatus(404);
    }

    @Test
    void aLeadRenamesTheirTeamAndMakesTeamsBelowItButNotAboveIt() {
        assertThat(send(Cast.WILLEM, "/teams/" + ward, "name", "Chirurgie A")).hasStatus(303);
        assertThat(send(Cast.WILLEM, "/teams", "name", "Dagdienst", "parent", ward.toString()))
                .hasStatus(303);
        assertThat(send(Cast.WILLEM, "/teams", "name", "Top")).hasStatus(403);
        assertThat(send(Cast.WILLEM, "/teams/" + hospital, "name", "Mijn ziekenhuis"))
                .hasStatus(403);
        assertThat(send(Cast.WILLEM, "/teams/" + ward + "/lead", "lead", "Nora"))
                .hasStatus(403);
        assertThat(send(Cast.WILLEM, "/teams/" + nights + "/lead", "lead", "Nora"))
                .hasStatus(303);
    }

    @Test
    void whoLeadsNothingChangesNothing() {
        assertThat(send(Cast.NORA, "/teams/" + ward, "name", "Van Nora")).hasStatus(403);
        assertThat(send(Cast.NORA, "/teams/" + ward + "/members", "member", "Nora"))
                .hasStatus(403);
        assertThat(send(Cast.NORA, "/teams/" + ward + "/parent")).hasStatus(403);
    }

    @Test
    void aTeamCannotGoBelowItself() {
        assertThat(send(Cast.BEHEER, "/teams/" + hospital + "/parent", "parent", nights.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("niet onder zichzelf");
        assertThat(send(Cast.BEHEER, "/teams/" + nights + "/parent", "parent", hospital.toString()))
                .hasStatus(303);
    }

    @Test
    void aNewColleagueReportsToTheLeadAndTheLeadToTheOneAbove() {
        arrivals.appointLead(hospital, cast.id(Cast.SANNE));
        assertThat(send(Cast.WILLEM, "/teams/" + ward + "/members", "member", "Nora"))
                .hasStatus(303);
        assertThat(send(Cast.WILLEM, "/teams/" + ward + "/members", "member", Cast.WILLEM.address()))
                .hasStatus(303);
        assertThat(people.reportsTo(cast.id(Cast.NORA))).contains(cast.id(Cast.WILLEM));
        assertThat(people.reportsTo(cast.id(Cast.WILLEM))).contains(cast.id(Cast.SANNE));
        assertThat(send(Cast.WILLEM, "/teams/" + ward + "/members/" + cast.id(Cast.NORA) + "/removed"))
                .hasStatus(303);
        assertThat(people.reportsTo(cast.id(Cast.NORA))).isEmpty();
    }

    @Test
    void whoLooksAtATeamHearsWhenItChanges() {
        assertThat(web.get().uri("/teams/" + ward).with(cast.as(Cast.TESS)))
                .bodyText()
                .contains("data-live=\"team-" + ward + "\"");
        assertThat(web.get().uri("/teams/" + ward).with(cast.as(Cast.WILLEM)))
                .bodyText()
                .contains("data-live=\"team-" + ward + " teammates-" + ward + "\"");
        assertThat(noted("team", ward)).isZero();
        send(Cast.WILLEM, "/teams/" + ward + "/members", "member", "Nora");
        assertThat(noted("team", ward)).isOne();
        send(Cast.WILLEM, "/teams/" + ward + "/members/" + cast.id(Cast.NORA) + "/removed");
        assertThat(noted("team", ward)).isEqualTo(2);
    }

    @Test
    void whatIsToBeMendedIsNotDrawnAnewOverWhatWasTyped() {
        assertThat(send(Cast.WILLEM, "/teams/" + ward, "name", "x".repeat(101)))
                .hasStatus(422)
                .bodyText()
                .contains("data-live=\"\"");
    }

    @Test
    void aTeamIsHeardByColleaguesAndWhatOnlyItSeesByWhoIsInIt() {
        var team = new TeamGuard();
        var teammates = new TeammatesGuard(people);
        var nora = reader(Cast.NORA);
        var willem = reader(Cast.WILLEM);
        assertThat(team.mayHear(nora, ward.value())).isTrue();
        assertThat(teammates.mayHear(nora, ward.value())).isFalse();
        assertThat(teammates.mayHear(willem, ward.value())).isTrue();
        jdbc.sql("update people.person set guest = true where id = :id")
                .param("id", cast.id(Cast.NORA).value())
                .update();
        assertThat(team.mayHear(reader(Cast.NORA), ward.value())).isFalse();
    }

    private Viewer reader(Cast member) {
        return people.findViewer(cast.id(member)).orElseThrow();
    }

    private int noted(String kind, TeamId team) {
        return jdbc.sql("select count(*) from shared.change where kind = :kind and subject = :team "
                        + "and number > :since")
                .param("kind", kind)
                .param("team", team.value())
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    @Test
    void anUnknownNameIsSaidAndKept() {
        assertThat(send(Cast.WILLEM, "/teams/" + ward + "/members", "member", "Niemandsnaam"))
                .hasStatus(422)
                .bodyText()
                .contains("We vinden niemand", "Niemandsnaam");
    }

    private MvcTestResult send(Cast member, String path, String... params) {
        var request = web.post().uri(path).with(cast.as(member)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
