package nl.zwerm.workshops.internal;

import static nl.zwerm.workshops.internal.WorkshopScene.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.PublishedTexts;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.people.TimelineEntry.Chapter;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.Statements;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** On the day and after it: amina teaches. */
@WebTest
class TakingAlongTests {

    private static final String NORAS = "Eerst spoelen en dan pas kijken";
    private static final String TESSS = "Vraag wie het verband gisteren deed";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private Contributions contributions;

    @Autowired
    private EveryMinute everyMinute;

    @Autowired
    private WorkshopToDos toDos;

    @Autowired
    private WorkshopTimeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext context;

    private WorkshopScene scene;
    private ContributionId id;

    @BeforeEach
    void scene() {
        scene = new WorkshopScene(context);
        id = scene.planned(Cast.AMINA, 8);
    }

    @Test
    void oneTapSaysThatOneIsThereAndOnlyWhoTeachesSeesIt() {
        scene.register(id, Cast.NORA, Cast.TESS);
        assertThat(post("/attendance", Cast.NORA)).hasStatus(422).bodyText().contains("van een uur voor het begin");
        scene.endedAgo(id, Duration.ofMinutes(-90));
        assertThat(post("/attendance", Cast.NORA)).hasStatus(303);
        assertThat(post("/attendance", Cast.WILLEM)).hasStatus(422).bodyText().contains("Je hebt geen plaats");
        assertThat(page(Cast.NORA)).contains("Je bent er.");
        assertThat(page(Cast.AMINA)).contains("name=\"there\" value=\"false\" aria-pressed=\"true\"");
        assertThat(page(Cast.TESS)).doesNotContain("Nora");
    }

    @Test
    void whoTeachesTicksWhoIsThereAndTakesTheTickAway() {
        scene.register(id, Cast.NORA);
        scene.endedAgo(id, Duration.ofMinutes(-30));
        var path = "/attendance/" + cast.id(Cast.NORA);
        assertThat(post(path, Cast.TESS)).hasStatus(403);
        assertThat(post(path, Cast.AMINA)).hasStatus(303);
        assertThat(page(Cast.NORA)).contains("Je bent er.");
        assertThat(post(path, Cast.AMINA, "there", "false")).hasStatus(303);
        assertThat(page(Cast.NORA)).doesNotContain("Je bent er.");
        assertThat(post("/attendance/" + cast.id(Cast.WILLEM), Cast.AMINA)).hasStatus(404);
    }

    @Test
    void whoOnlyProposedItDoesNotSeeWhoWasThere() {
        id = scene.proposed(cast.viewer(Cast.JONAS), WorkshopForm.NOBODY, cast.everyone());
        scene.plan(id, cast.viewer(Cast.JONAS), form(7, "14:00", 8, 0));
        scene.there(id, Cast.NORA);
        assertThat(page(Cast.JONAS)).contains("Nora").doesNotContain("aria-pressed=\"true\"", "Was er");
        scene.endedAgo(id, Duration.ofDays(3));
        assertThat(page(Cast.JONAS)).contains("Nora").doesNotContain("Was er");
    }

    @Test
    void untilOneWroteOneSeesNothingOfWhatOthersWrote() {
        scene.there(id, Cast.NORA, Cast.TESS);
        assertThat(post("/takeaways", Cast.NORA, "takeaway", NORAS)).hasStatus(303);
        for (var other : List.of(Cast.TESS, Cast.AMINA, Cast.WILLEM, Cast.BEHEER)) {
            assertThat(page(other)).as(other + " reads the page").doesNotContain("spoelen");
            assertThat(web.get().uri("/search?q=spoelen").with(cast.as(other)))
                    .bodyText()
                    .doesNotContain("Eerst spoelen");
            assertThat(contributions.thread(id, cast.viewer(other))).hasSize(1);
            assertThat(scene.notices(other)).doesNotContain("commented", "mentioned");
        }
        assertThat(web.get().uri("/contributions/" + id + "/history").with(cast.as(Cast.TESS)))
                .bodyText()
                .doesNotContain("spoelen");
        assertThat(context.getBean(PublishedTexts.class).after(ContributionId.of(0L), 1_000))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.body()).doesNotContain("spoelen"));
        assertThat(page(Cast.NORA)).contains(NORAS);
        assertThat(post("/takeaways", Cast.TESS, "takeaway", TESSS)).hasStatus(303);
        assertThat(page(Cast.TESS)).contains(NORAS, TESSS);
        assertThat(page(Cast.AMINA))
                .doesNotContain("spoelen", "verband gisteren")
                .contains("data-hook=\"reveal\"");
    }

    @Test
    void whatIsHiddenIsSealedAndWhatOneWillDoStaysSo() {
        scene.there(id, Cast.NORA);
        post("/takeaways", Cast.NORA, "takeaway", NORAS, "when", "ik een wond zie", "then", "spoel ik eerst");
        assertThat(jdbc.sql("select concat(body, plan_when, plan_then) from workshops.takeaway")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(row -> row.contains("spoel") || row.contains("wond"));
        post("/takeaways/revealed", Cast.AMINA);
        assertThat(page(Cast.AMINA)).contains(NORAS).doesNotContain("spoel ik eerst", "ik een wond zie");
        assertThat(page(Cast.NORA)).contains("spoel ik eerst");
    }

    @Test
    void whoTakesBackWhatTheyWroteSeesTheOthersNoMore() {
        scene.there(id, Cast.NORA, Cast.TESS);
        post("/takeaways", Cast.NORA, "takeaway", NORAS);
        post("/takeaways", Cast.TESS, "takeaway", TESSS);
        assertThat(post("/takeaways/withdrawn", Cast.TESS)).hasStatus(303);
        assertThat(page(Cast.TESS)).doesNotContain(NORAS, TESSS);
        assertThat(page(Cast.NORA)).contains(NORAS).doesNotContain(TESSS);
    }

    @Test
    void whoTeachesShowsAllAtOnceAndTheyBecomeContributions() {
        scene.there(id, Cast.NORA, Cast.TESS, Cast.WILLEM);
        assertThat(post("/takeaways/revealed", Cast.AMINA))
                .hasStatus(422)
                .bodyText()
                .contains("nog niets opgeschreven");
        post("/takeaways", Cast.NORA, "takeaway", NORAS);
        assertThat(post("/takeaways/revealed", Cast.NORA)).hasStatus(403);
        assertThat(post("/takeaways/revealed", Cast.AMINA)).hasStatus(303);
        assertThat(page(Cast.JONAS)).contains(NORAS, "Nora");
        assertThat(contributions.thread(id, cast.viewer(Cast.JONAS)))
                .hasSize(2)
                .last()
                .satisfies(item -> assertThat(item.contribution().kind()).isEqualTo("takeaway"));
        assertThat(post("/takeaways", Cast.WILLEM, "takeaway", "Later geschreven", "once", id + "-0"))
                .hasStatus(303);
        assertThat(page(Cast.JONAS)).contains("Later geschreven");
        assertThat(post("/takeaways", Cast.WILLEM, "takeaway", "Nog een", "when", "a", "then", "b"))
                .hasStatus(303);
        assertThat(page(Cast.JONAS)).doesNotContain("Nog een");
    }

    @Test
    void aDayAfterTheEndItHappensByItself() {
        scene.there(id, Cast.NORA);
        post("/takeaways", Cast.NORA, "takeaway", NORAS);
        scene.endedAgo(id, Duration.ofHours(23));
        everyMinute.doWhatIsDue();
        assertThat(page(Cast.JONAS)).doesNotContain(NORAS);
        scene.endedAgo(id, Duration.ofHours(24));
        everyMinute.doWhatIsDue();
        everyMinute.doWhatIsDue();
        assertThat(page(Cast.JONAS)).containsOnlyOnce(NORAS);
        assertThat(web.get().uri("/workshops?tab=past").with(cast.as(Cast.JONAS)))
                .bodyText()
                .contains("1 collega schreef op");
    }

    @Test
    void onlyWhoWasThereWritesAndWhatIsWrongIsKept() {
        scene.register(id, Cast.NORA);
        scene.endedAgo(id, Duration.ofMinutes(-30));
        assertThat(post("/takeaways", Cast.NORA, "takeaway", NORAS))
                .hasStatus(422)
                .bodyText()
                .contains("Was je er?");
        post("/attendance", Cast.NORA);
        assertThat(post("/takeaways", Cast.NORA, "takeaway", " ")).hasStatus(422);
        assertThat(post("/takeaways", Cast.NORA, "takeaway", NORAS, "when", "het druk is"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#then\"", "het druk is", NORAS);
        assertThat(post("/takeaways", Cast.NORA, "takeaway", "x".repeat(1_001)))
                .hasStatus(422)
                .bodyText()
                .contains("x".repeat(1_001));
    }

    @Test
    void eightWeeksLaterOneIsAskedOnce() {
        scene.there(id, Cast.NORA, Cast.TESS);
        post("/takeaways", Cast.NORA, "takeaway", NORAS, "when", "ik een wond zie", "then", "spoel ik eerst");
        scene.endedAgo(id, Duration.ofDays(55));
        assertThat(todo(Cast.NORA)).isEmpty();
        assertThat(post("/use", Cast.NORA, "answer", "yes")).hasStatus(422);
        scene.endedAgo(id, Duration.ofDays(57));
        assertThat(todo(Cast.NORA))
                .singleElement()
                .satisfies(one -> assertThat(one.path()).isEqualTo("/workshops/" + id + "#use"));
        assertThat(todo(Cast.WILLEM)).isEmpty();
        assertThat(page(Cast.NORA)).contains("Heb je het gebruikt?", "Als ik een wond zie, dan spoel ik eerst");
        assertThat(post("/use", Cast.NORA, "sentence", "Bij twee patiënten"))
                .hasStatus(422)
                .bodyText()
                .contains("Kies een van de drie", "Bij twee patiënten");
        assertThat(post("/use", Cast.NORA, "answer", "yes", "sentence", "Bij twee patiënten"))
                .hasStatus(303);
        assertThat(todo(Cast.NORA)).isEmpty();
        assertThat(page(Cast.NORA)).doesNotContain("Heb je het gebruikt?");
        assertThat(page(Cast.AMINA))
                .contains("Bij twee patiënten", "vanaf vijf antwoorden")
                .doesNotContain("keer ja");
        assertThat(page(Cast.TESS)).doesNotContain("Bij twee patiënten");
        scene.endedAgo(id, Duration.ofDays(85));
        assertThat(todo(Cast.TESS)).isEmpty();
    }

    @Test
    void figuresStandThereFromFiveAnswers() {
        var there = new Cast[] {Cast.NORA, Cast.TESS, Cast.WILLEM, Cast.JONAS, Cast.SANNE};
        scene.there(id, there);
        scene.endedAgo(id, Duration.ofDays(57));
        for (var one : there) {
            assertThat(page(Cast.AMINA)).doesNotContain("keer ja");
            post("/use", one, "answer", one == Cast.NORA ? "not-yet" : "yes");
        }
        assertThat(page(Cast.AMINA)).contains("Van 5 antwoorden: 4 keer ja, 1 keer nog niet");
        assertThat(page(Cast.JONAS)).doesNotContain("keer ja");
    }

    @Test
    void whoTeachesIsToldDaysAheadAndPreparesForThemselves() {
        everyMinute.doWhatIsDue();
        assertThat(scene.notices(Cast.AMINA)).isEmpty();
        scene.plan(id, cast.viewer(Cast.AMINA), form(4, "14:00", 8, 1));
        everyMinute.doWhatIsDue();
        everyMinute.doWhatIsDue();
        assertThat(scene.notices(Cast.AMINA)).containsExactly("workshop-prepare");
        assertThat(post("/preparation", Cast.AMINA, "differently", "Ze spoelen eerst"))
                .hasStatus(303);
        assertThat(get("/preparation", Cast.AMINA)).hasStatusOk().bodyText().contains("Ze spoelen eerst");
        assertThat(get("/preparation", Cast.JONAS)).hasStatus(403);
        assertThat(post("/preparation", Cast.AMINA, "onward", "y".repeat(5_001)))
                .hasStatus(422)
                .bodyText()
                .contains("y".repeat(5_001));
        assertThat(jdbc.sql("select differently from workshops.preparation")
                        .query(String.class)
                        .list())
                .noneMatch(text -> text.contains("spoelen"));
    }

    @Test
    void whatOneTaughtAndWhereOneWasStandsOnOnesOwnTimeline() {
        scene.there(id, Cast.NORA);
        scene.endedAgo(id, Duration.ofDays(2));
        var now = Instant.now().plusSeconds(60);
        assertThat(timeline.of(cast.viewer(Cast.AMINA), now, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.chapter()).isEqualTo(Chapter.TAUGHT));
        assertThat(timeline.of(cast.viewer(Cast.NORA), now, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.chapter()).isEqualTo(Chapter.LEARNED));
        assertThat(timeline.of(cast.viewer(Cast.TESS), now, 10)).isEmpty();
    }

    @Test
    void thePageCostsAHandfulOfStatementsHoweverManyCome() throws Exception {
        scene.there(id, Cast.NORA, Cast.TESS, Cast.WILLEM, Cast.JONAS, Cast.SANNE);
        for (var one : List.of(Cast.NORA, Cast.TESS, Cast.WILLEM)) {
            post("/takeaways", one, "takeaway", "Dat van " + one);
        }
        for (var reader : List.of(Cast.BEHEER, Cast.NORA, Cast.AMINA)) {
            var signedIn = cast.as(reader).postProcessRequest(new MockHttpServletRequest());
            var seen = Statements.during(
                    () -> assertThat(web.get().uri("/workshops/" + id).cookie(signedIn.getCookies()))
                            .hasStatusOk());
            assertThat(seen.size()).as("%s: %s", reader, seen).isLessThanOrEqualTo(10);
        }
    }

    private List<ToDo> todo(Cast who) {
        return toDos.of(cast.viewer(who), 5);
    }

    private String page(Cast who) {
        try {
            return get("", who).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String what, Cast who) {
        return web.get().uri("/workshops/" + id + what).with(cast.as(who)).exchange();
    }

    private MvcTestResult post(String what, Cast who, String... fields) {
        var request =
                web.post().uri("/workshops/" + id + what).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
