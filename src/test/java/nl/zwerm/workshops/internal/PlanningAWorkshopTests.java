package nl.zwerm.workshops.internal;

import static nl.zwerm.workshops.internal.WorkshopScene.TITLE;
import static nl.zwerm.workshops.internal.WorkshopScene.form;
import static nl.zwerm.workshops.internal.WorkshopScene.sequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class PlanningAWorkshopTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Wanting wanting;

    @Autowired
    private Teaching teaching;

    @Autowired
    private Contributions contributions;

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
    void whoeverWantedItHearsOfTheDateAndWhoTeachesGetsItInTheirCalendar() {
        var id = scene.proposed(Cast.AMINA);
        wanting.want(id, cast.viewer(Cast.NORA));
        scene.plan(id, cast.viewer(Cast.AMINA), form(7, "14:00", 8, 0));
        assertThat(scene.notices(Cast.NORA)).containsExactly("workshop-planned");
        assertThat(scene.notices(Cast.TESS)).isEmpty();
        assertThat(scene.letters(Cast.AMINA))
                .singleElement()
                .asString()
                .contains("Jij geeft deze workshop", "METHOD:REQUEST", "LOCATION:Skillslab");
        assertThat(web.get().uri("/workshops").with(cast.as(Cast.TESS)))
                .bodyText()
                .contains(TITLE, "14:00 tot 15:30", "Nog 8 plaatsen");
    }

    @Test
    void anotherPlaceOrTimeIsAnUpdateThatCalendarsTake() {
        var id = scene.planned(Cast.AMINA, 8);
        scene.register(id, Cast.NORA);
        scene.plan(id, cast.viewer(Cast.AMINA), form(8, "13:00", 8, 1));
        assertThat(scene.letters(Cast.NORA)).hasSize(2);
        var invited = scene.letters(Cast.NORA).getFirst();
        var changed = scene.letters(Cast.NORA).getLast();
        assertThat(invited).contains("METHOD:REQUEST", "Je doet mee");
        assertThat(changed).contains("METHOD:REQUEST", "is gewijzigd");
        assertThat(sequence(changed)).isGreaterThan(sequence(invited));
        assertThat(scene.notices(Cast.NORA)).containsExactly("workshop-changed");
    }

    @Test
    void moreRoomWritesToNobodyWhoHasAPlace() {
        var id = scene.planned(Cast.AMINA, 8);
        scene.register(id, Cast.NORA);
        scene.plan(id, cast.viewer(Cast.AMINA), form(7, "14:00", 12, 1));
        assertThat(scene.letters(Cast.NORA)).hasSize(1);
    }

    @Test
    void anotherTitleIsAnotherTitleInTheCalendar() {
        var id = scene.planned(Cast.AMINA, 8);
        scene.register(id, Cast.NORA);
        assertThat(post(id, "", Cast.AMINA, "title", "Wonden schoonmaken", "version", "0"))
                .hasStatus(303);
        assertThat(scene.letters(Cast.NORA).getLast()).contains("SUMMARY:Wonden schoonmaken");
    }

    @Test
    void whatIsCalledOffLeavesAllCalendarsWithTheReason() {
        var id = scene.planned(Cast.AMINA, 1);
        scene.register(id, Cast.NORA, Cast.TESS);
        assertThat(post(id, "/called-off", Cast.AMINA, "reason", " ")).hasStatus(422);
        assertThat(post(id, "/called-off", Cast.AMINA, "reason", "De zaal is dicht"))
                .hasStatus(303);
        var last = scene.letters(Cast.NORA).getLast();
        assertThat(last).contains("METHOD:CANCEL", "STATUS:CANCELLED", "omdat: De zaal is dicht");
        assertThat(sequence(last))
                .isGreaterThan(sequence(scene.letters(Cast.NORA).getFirst()));
        assertThat(scene.letters(Cast.TESS)).isEmpty();
        assertThat(scene.notices(Cast.TESS)).containsExactly("workshop-called-off");
        assertThat(page(id, Cast.TESS)).contains("Gaat niet door", "De zaal is dicht", "2 collega’s willen dit");
    }

    @Test
    void whatWasCalledOffCanBePlannedAnewAndTheyHearAgain() {
        var id = scene.planned(Cast.AMINA, 8);
        scene.register(id, Cast.NORA);
        post(id, "/called-off", Cast.AMINA, "reason", "De zaal is dicht");
        var cancelled = sequence(scene.letters(Cast.NORA).getLast());
        scene.plan(id, cast.viewer(Cast.AMINA), form(9, "10:00", 8, 2));
        assertThat(scene.notices(Cast.NORA)).contains("workshop-planned");
        scene.register(id, Cast.NORA);
        assertThat(sequence(scene.letters(Cast.NORA).getLast())).isGreaterThan(cancelled);
    }

    @Test
    void whatIsPutAwayIsTakenOutOfCalendarsToo() {
        var id = scene.planned(Cast.AMINA, 8);
        scene.register(id, Cast.NORA);
        contributions.trash(id, cast.viewer(Cast.AMINA));
        assertThat(scene.letters(Cast.NORA).getLast()).contains("METHOD:CANCEL");
    }

    @Test
    void twoAtOnceDoNotOverwriteEachOther() {
        var id = scene.planned(Cast.AMINA, 8);
        assertThat(post(id, "/plan", Cast.AMINA, fields(form(7, "14:00", 9, 0))))
                .hasStatus(422)
                .bodyText()
                .contains("intussen gewijzigd", "name=\"version\" value=\"1\"");
    }

    @Test
    void noMoreAreSentAwayThanThereAre() {
        var id = scene.planned(Cast.AMINA, 3);
        scene.register(id, Cast.NORA, Cast.TESS);
        assertThat(post(id, "/plan", Cast.AMINA, fields(form(7, "14:00", 1, 1))))
                .hasStatus(422)
                .bodyText()
                .contains("Er zijn al 2 aanmeldingen");
    }

    @Test
    void whatCannotBeReadComesBackAsTyped() {
        var id = scene.proposed(Cast.AMINA);
        assertThat(post(id, "/plan", Cast.AMINA, "day", "morgen", "from", "twee uur", "place", "<b>", "room", "veel"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#day\"", "href=\"#from\"", "href=\"#until\"", "href=\"#room\"")
                .contains("value=\"morgen\"", "value=\"twee uur\"", "value=\"&lt;b>\"", "value=\"veel\"");
        assertThat(post(id, "/plan", Cast.TESS)).hasStatus(403);
    }

    @Test
    void whatHasBeenIsNotPlannedAgain() {
        var id = scene.planned(Cast.AMINA, 8);
        scene.endedAgo(id, Duration.ofHours(2));
        assertThat(post(id, "/plan", Cast.AMINA, fields(form(7, "14:00", 9, 2))))
                .hasStatus(422)
                .bodyText()
                .contains("al geweest");
    }

    @Test
    void theFileIsForWhoMayReadIt() {
        var id = scene.planned(Cast.AMINA, 8);
        assertThat(web.get().uri("/workshops/" + id + "/workshop.ics").with(cast.as(Cast.TESS)))
                .hasStatusOk()
                .bodyText()
                .contains("METHOD:PUBLISH", "SUMMARY:" + TITLE, "UID:" + id + "@zwerm");
        var open = scene.proposed(Cast.AMINA);
        assertThat(web.get().uri("/workshops/" + open + "/workshop.ics").with(cast.as(Cast.TESS)))
                .hasStatus(404);
    }

    @Test
    void nothingOfAConfidentialSpaceIsSaidOutsideIt() {
        var amina = cast.viewer(Cast.AMINA);
        var id = scene.proposed(amina, WorkshopForm.ME, cast.confidential());
        scene.plan(id, amina, form(7, "14:00", 8, 0));
        scene.register(id, Cast.JONAS);
        post(id, "/called-off", Cast.AMINA, "reason", "Een geheime reden");
        assertThat(scene.letters(Cast.JONAS))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter)
                        .contains("CLASS:PRIVATE")
                        .doesNotContain(TITLE, "Skillslab", "twijfelt", "geheime reden", "Amina"));
        assertThat(jdbc.sql("select concat(place, reason) from workshops.workshop where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("Skillslab") || row.contains("geheime"));
        assertThat(page(id, Cast.JONAS)).contains("Een geheime reden");
    }

    @Test
    void whoTakesUpWhatHasADateGetsItInTheirCalendarAndOutAgain() {
        var id = scene.proposed(cast.viewer(Cast.AMINA), WorkshopForm.NOBODY, cast.everyone());
        scene.plan(id, cast.viewer(Cast.AMINA), form(7, "14:00", 8, 0));
        teaching.takeUp(id, cast.viewer(Cast.JONAS));
        teaching.layDown(id, cast.viewer(Cast.JONAS));
        assertThat(scene.letters(Cast.JONAS))
                .satisfiesExactly(
                        letter -> assertThat(letter).contains("METHOD:REQUEST", "Jij geeft deze workshop"),
                        letter -> assertThat(letter).contains("METHOD:CANCEL", "Je geeft deze workshop niet meer"));
    }

    private static String[] fields(PlanForm form) {
        return List.of(
                        "day",
                        form.day(),
                        "from",
                        form.from(),
                        "until",
                        form.until(),
                        "place",
                        form.place(),
                        "room",
                        form.room(),
                        "version",
                        Integer.toString(form.version()))
                .toArray(String[]::new);
    }

    private String page(ContributionId id, Cast who) {
        try {
            return web.get()
                    .uri("/workshops/" + id)
                    .with(cast.as(who))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult post(ContributionId id, String what, Cast who, String... fields) {
        var request =
                web.post().uri("/workshops/" + id + what).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
