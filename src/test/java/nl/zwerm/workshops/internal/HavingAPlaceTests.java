package nl.zwerm.workshops.internal;

import static nl.zwerm.workshops.internal.WorkshopScene.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.People;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import nl.zwerm.workshops.internal.Places.Placing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class HavingAPlaceTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Places places;

    @Autowired
    private RegistrationStore registrations;

    @Autowired
    private Leaving leaving;

    @Autowired
    private EveryMinute everyMinute;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private WorkshopScene scene;

    @BeforeEach
    void scene() {
        scene = new WorkshopScene(context);
    }

    @Test
    void oneTapGivesAPlaceAndAnInvitation() {
        var id = scene.planned(Cast.AMINA, 2);
        assertThat(post(id, "/registration", Cast.NORA)).hasStatus(303);
        assertThat(post(id, "/registration", Cast.NORA)).hasStatus(303);
        assertThat(scene.letters(Cast.NORA)).singleElement().asString().contains("METHOD:REQUEST");
        assertThat(get(id, Cast.NORA)).bodyText().contains("Je doet mee.", "Nog 1 van de 2 plaatsen vrij");
        assertThat(get(id, Cast.TESS)).bodyText().doesNotContain("Nora", "Je doet mee.");
        assertThat(get(id, Cast.AMINA)).bodyText().contains("Nora");
    }

    @Test
    void whoComesTooLateWaitsInTurnAndMovesUpByItself() {
        var id = scene.planned(Cast.AMINA, 1);
        scene.register(id, Cast.NORA, Cast.TESS, Cast.WILLEM);
        assertThat(get(id, Cast.WILLEM)).bodyText().contains("op plaats 2 van de wachtlijst");
        assertThat(scene.letters(Cast.TESS)).isEmpty();
        assertThat(post(id, "/registration/withdrawn", Cast.NORA)).hasStatus(303);
        assertThat(scene.letters(Cast.NORA).getLast()).contains("METHOD:CANCEL", "Je doet niet meer mee");
        assertThat(scene.letters(Cast.TESS)).singleElement().asString().contains("METHOD:REQUEST", "Je schoof door");
        assertThat(scene.notices(Cast.TESS)).containsExactly("workshop-moved-up");
        assertThat(get(id, Cast.WILLEM)).bodyText().contains("als eerste op de wachtlijst");
    }

    @Test
    void moreRoomMovesTheListUp() {
        var id = scene.planned(Cast.AMINA, 1);
        scene.register(id, Cast.NORA, Cast.TESS, Cast.WILLEM, Cast.SANNE);
        scene.plan(id, cast.viewer(Cast.AMINA), form(7, "14:00", 3, 1));
        assertThat(registrations.list(id, false))
                .containsExactly(cast.id(Cast.NORA), cast.id(Cast.TESS), cast.id(Cast.WILLEM));
        assertThat(registrations.list(id, true)).containsExactly(cast.id(Cast.SANNE));
    }

    @Test
    void whoComesBackIsInvitedWithAHigherNumber() {
        var id = scene.planned(Cast.AMINA, 2);
        scene.register(id, Cast.NORA);
        places.withdraw(id, cast.viewer(Cast.NORA));
        scene.register(id, Cast.NORA);
        assertThat(scene.letters(Cast.NORA).stream().map(WorkshopScene::sequence))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(scene.letters(Cast.NORA)).hasSize(3);
    }

    @Test
    void whoTeachesNeedsNoPlaceAndWhatHasBeenHasNone() {
        var id = scene.planned(Cast.AMINA, 2);
        assertThat(post(id, "/registration", Cast.AMINA))
                .hasStatus(422)
                .bodyText()
                .contains("Jij geeft deze workshop");
        scene.endedAgo(id, Duration.ofMinutes(1));
        assertThat(places.register(id, cast.viewer(Cast.NORA))).isInstanceOf(Placing.Refused.class);
        assertThat(places.register(scene.proposed(Cast.AMINA), cast.viewer(Cast.NORA)))
                .isInstanceOf(Placing.Refused.class);
    }

    @Test
    void onceItHasBegunNobodyIsCalledUpAnyMore() {
        var id = scene.planned(Cast.AMINA, 1);
        scene.register(id, Cast.NORA, Cast.TESS);
        scene.endedAgo(id, Duration.ofMinutes(-30));
        places.withdraw(id, cast.viewer(Cast.NORA));
        assertThat(registrations.list(id, true)).containsExactly(cast.id(Cast.TESS));
    }

    @Test
    void afterwardsOneCannotHaveBeenAbsent() {
        var id = scene.planned(Cast.AMINA, 1);
        scene.register(id, Cast.NORA);
        scene.endedAgo(id, Duration.ofHours(1));
        places.withdraw(id, cast.viewer(Cast.NORA));
        assertThat(registrations.find(id, cast.id(Cast.NORA))).isPresent();
    }

    @Test
    void whoLeavesTheOrganisationFreesTheirPlace() {
        var id = scene.planned(Cast.AMINA, 1);
        scene.register(id, Cast.NORA, Cast.TESS);
        people.deactivate(cast.id(Cast.NORA));
        leaving.leave(cast.id(Cast.NORA));
        assertThat(registrations.list(id, false)).containsExactly(cast.id(Cast.TESS));
    }

    @Test
    void whoTaughtAndLeavesIsMissed() {
        var id = scene.planned(Cast.AMINA, 1);
        people.deactivate(cast.id(Cast.AMINA));
        leaving.leave(cast.id(Cast.AMINA));
        assertThat(get(id, Cast.TESS)).bodyText().contains("data-hook=\"teach\"");
    }

    @Test
    void aClosedSpaceIsForItsMembersAndWhoLeavesItHasNoPlace() {
        var amina = cast.viewer(Cast.AMINA);
        var id = scene.proposed(amina, WorkshopForm.ME, cast.closed());
        scene.plan(id, amina, form(7, "14:00", 1, 0));
        assertThat(post(id, "/registration", Cast.TESS)).hasStatus(404);
        scene.register(id, Cast.JONAS, Cast.SANNE);
        jdbc.sql("delete from spaces.membership where space_id = :space and person_id = :person")
                .param("space", cast.closed().value())
                .param("person", cast.id(Cast.JONAS).value())
                .update();
        everyMinute.doWhatIsDue();
        assertThat(registrations.list(id, false)).containsExactly(cast.id(Cast.SANNE));
        assertThat(scene.letters(Cast.JONAS).getLast()).contains("METHOD:CANCEL");
    }

    @Test
    void whoMayNotReadAnyMoreIsToldNothingNew() {
        var amina = cast.viewer(Cast.AMINA);
        var id = scene.proposed(amina, WorkshopForm.ME, cast.closed());
        scene.plan(id, amina, form(7, "14:00", 2, 0));
        scene.register(id, Cast.JONAS);
        jdbc.sql("delete from spaces.membership where space_id = :space and person_id = :person")
                .param("space", cast.closed().value())
                .param("person", cast.id(Cast.JONAS).value())
                .update();
        scene.plan(id, amina, form(8, "13:00", 2, 1));
        assertThat(scene.letters(Cast.JONAS)).hasSize(1);
        assertThat(scene.notices(Cast.JONAS)).isEmpty();
    }

    @Test
    void aGuestRegistersWhereTheyMayRead() {
        var amina = cast.viewer(Cast.AMINA);
        var id = scene.proposed(amina, WorkshopForm.ME, cast.closed());
        scene.plan(id, amina, form(7, "14:00", 2, 0));
        var open = scene.planned(Cast.AMINA, 2);
        jdbc.sql("update people.person set guest = true where id = :id")
                .param("id", cast.id(Cast.TESS).value())
                .update();
        jdbc.sql("insert into spaces.membership (space_id, person_id, role, joined_at) values (:s, :p, 'guest', now())")
                .param("s", cast.closed().value())
                .param("p", cast.id(Cast.TESS).value())
                .update();
        jdbc.sql("delete from spaces.membership where space_id = :s and person_id = :p")
                .param("s", cast.everyone().value())
                .param("p", cast.id(Cast.TESS).value())
                .update();
        assertThat(post(id, "/registration", Cast.TESS)).hasStatus(303);
        assertThat(registrations.list(id, false)).containsExactly(cast.id(Cast.TESS));
        assertThat(post(open, "/registration", Cast.TESS)).hasStatus(404);
        assertThat(web.get().uri("/workshops").with(cast.as(Cast.TESS)))
                .hasStatusOk()
                .bodyText()
                .contains("/workshops/" + id)
                .doesNotContain("/workshops/" + open);
    }

    private MvcTestResult get(ContributionId id, Cast who) {
        return web.get().uri("/workshops/" + id).with(cast.as(who)).exchange();
    }

    private MvcTestResult post(ContributionId id, String what, Cast who) {
        return web.post()
                .uri("/workshops/" + id + what)
                .with(cast.as(who))
                .with(csrf())
                .exchange();
    }
}
