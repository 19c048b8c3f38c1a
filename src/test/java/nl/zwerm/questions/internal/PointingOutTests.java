package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.Notifications;
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

/** "Ask Willem too": a colleague names somebody who may know. */
@WebTest
class PointingOutTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private JdbcClient jdbc;

    private Scene scene;
    private ContributionId question = ContributionId.of(0L);

    @BeforeEach
    void ask(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        question = scene.question(Cast.AMINA);
        jdbc.sql("delete from expertise.invitation where person_id = :person")
                .param("person", cast.id(Cast.WILLEM).value())
                .update();
    }

    @Test
    void theyReadWhoThinksTheyKnow(@Autowired Notifications notifications) {
        assertThat(show(Cast.TESS)).bodyText().contains("Vraag ook een collega");
        assertThat(point(Cast.TESS, question, "Willem")).hasStatus(303);
        assertThat(show(Cast.WILLEM)).bodyText().contains("Je krijgt deze vraag omdat Tess denkt dat jij het weet.");
        assertThat(show(Cast.AMINA)).bodyText().doesNotContain("Tess denkt");
        assertThat(jdbc.sql("select kind from notifications.notice where person_id = :person and about_id = :question")
                        .param("person", cast.id(Cast.WILLEM).value())
                        .param("question", question.value())
                        .query(String.class)
                        .list())
                .containsExactly("invited");
        assertThat(post(Cast.WILLEM, "/questions/" + question + "/invitation/declined"))
                .hasStatus(303);
        assertThat(show(Cast.WILLEM)).bodyText().doesNotContain("Tess denkt");
        assertThat(notifications.list(cast.viewer(Cast.TESS), 20))
                .extracting(Notice::kind)
                .doesNotContain("declined");
        assertThat(point(Cast.NORA, question, "Willem"))
                .as("that they said no cannot be told from that they were asked")
                .hasStatus(303);
        assertThat(show(Cast.WILLEM)).bodyText().doesNotContain("Nora denkt");
    }

    @Test
    void eachNamesOneForEachQuestion() {
        point(Cast.TESS, question, "Willem");
        assertThat(point(Cast.TESS, question, "Nora"))
                .hasStatus(422)
                .bodyText()
                .contains("al een collega genoemd", "Nora");
    }

    @Test
    void beyondTheirRoomNobodyIsAsked() {
        for (int i = 0; i < 3; i++) {
            assertThat(point(Cast.TESS, scene.question(Cast.AMINA), "Willem")).hasStatus(303);
        }
        assertThat(point(Cast.TESS, question, "Willem"))
                .hasStatus(422)
                .bodyText()
                .contains("Willem heeft nu genoeg vragen liggen");
    }

    @Test
    void whoCannotReadItOrAskedItIsNotAsked() {
        var inside = scene.question(Cast.AMINA, cast.closed());
        assertThat(point(Cast.JONAS, inside, "Tess"))
                .hasStatus(422)
                .bodyText()
                .contains("Tess kan deze vraag niet lezen");
        assertThat(point(Cast.JONAS, inside, "Amina")).hasStatus(422).bodyText().contains("zelf gesteld");
        assertThat(point(Cast.JONAS, inside, "Xyzzyqwv")).hasStatus(422);
        assertThat(point(Cast.TESS, inside, "Jonas")).hasStatus(404);
        post(Cast.AMINA, "/questions/" + question + "/outcome", "outcome", "obsolete");
        assertThat(point(Cast.TESS, question, "Willem"))
                .hasStatus(422)
                .bodyText()
                .contains("al beantwoord");
    }

    @Test
    void onlyWhoWasReallyAskedCountsAndNobodyFindsOutMoreByTrying() {
        var inside = scene.question(Cast.AMINA, cast.closed());
        assertThat(point(Cast.JONAS, question, "Willem")).hasStatus(303);
        assertThat(point(Cast.JONAS, question, "Nora"))
                .hasStatus(422)
                .bodyText()
                .contains("al een collega genoemd");
        for (int i = 0; i < 9; i++) {
            assertThat(point(Cast.JONAS, inside, "Tess")).bodyText().contains("Tess kan deze vraag niet lezen");
        }
        for (int i = 0; i < 2; i++) {
            assertThat(point(Cast.JONAS, scene.question(Cast.AMINA), "Willem")).hasStatus(303);
        }
        assertThat(point(Cast.JONAS, inside, "Tess")).bodyText().contains("Tess kan deze vraag niet lezen");
        assertThat(point(Cast.JONAS, inside, "Tess"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("kan deze vraag niet lezen")
                .contains("minuten");
    }

    @Test
    void whereNothingCanBeAddedNobodyIsAsked() {
        point(Cast.TESS, question, "Willem");
        post(Cast.BEHEER, "/contributions/" + question + "/acts/lock", "reason", "Alles is gezegd.");

        assertThat(show(Cast.WILLEM)).bodyText().doesNotContain("Tess denkt", "Vraag ook een collega");
        assertThat(web.get().uri("/").with(cast.as(Cast.WILLEM)).exchange())
                .bodyText()
                .doesNotContain("/questions/" + question);
        assertThat(point(Cast.NORA, question, "Jonas"))
                .hasStatus(422)
                .bodyText()
                .contains("er kan geen antwoord meer bij", "Jonas");
        var form = web.get().uri("/questions/" + question + "/pointing/new");
        assertThat(form.with(cast.as(Cast.NORA)).exchange()).hasStatus(303).hasRedirectedUrl("/questions/" + question);
        assertThat(show(Cast.AMINA))
                .bodyText()
                .contains("value=\"solved-without\"")
                .doesNotContain("id=\"how\"");

        post(Cast.BEHEER, "/contributions/" + question + "/acts/lock/undone");
        assertThat(show(Cast.WILLEM)).bodyText().contains("Tess denkt");
    }

    @Test
    void whoWasAskedIsAskedAgainWhenItIsPutBackOrOpenedAgain() {
        point(Cast.TESS, question, "Willem");
        post(Cast.AMINA, "/contributions/" + question + "/removed");
        post(Cast.AMINA, "/contributions/" + question + "/restored");
        assertThat(show(Cast.WILLEM)).bodyText().contains("Tess denkt");
        post(Cast.AMINA, "/questions/" + question + "/outcome", "outcome", "obsolete");
        assertThat(show(Cast.WILLEM)).bodyText().doesNotContain("Tess denkt");
        post(Cast.AMINA, "/questions/" + question + "/reopened");
        assertThat(show(Cast.WILLEM)).bodyText().contains("Tess denkt");

        assertThat(post(Cast.WILLEM, "/questions/" + question + "/invitation/declined"))
                .hasStatus(303);
        post(Cast.AMINA, "/contributions/" + question + "/removed");
        post(Cast.AMINA, "/contributions/" + question + "/restored");
        assertThat(show(Cast.WILLEM)).bodyText().doesNotContain("Tess denkt");
    }

    @Test
    void whatIsDoneStaysDoneWhenItIsPutBack() {
        point(Cast.TESS, question, "Willem");
        post(Cast.AMINA, "/questions/" + question + "/outcome", "outcome", "obsolete");
        post(Cast.AMINA, "/contributions/" + question + "/removed");
        post(Cast.AMINA, "/contributions/" + question + "/restored");
        assertThat(show(Cast.WILLEM)).bodyText().doesNotContain("Tess denkt");
    }

    @Test
    void aClosedThreadIsNotAmongThoseThatWaitForAnAnswer() {
        assertThat(web.get().uri("/questions").with(cast.as(Cast.TESS)).exchange())
                .bodyText()
                .contains("/questions/" + question);
        post(Cast.BEHEER, "/contributions/" + question + "/acts/lock", "reason", "Alles is gezegd.");
        assertThat(web.get().uri("/questions").with(cast.as(Cast.TESS)).exchange())
                .bodyText()
                .doesNotContain("/questions/" + question);
        assertThat(web.get()
                        .uri("/contributions/" + question + "/comments/new")
                        .with(cast.as(Cast.TESS))
                        .exchange())
                .hasStatus(303);
    }

    private MvcTestResult show(Cast who) {
        return web.get().uri("/questions/" + question).with(cast.as(who)).exchange();
    }

    private MvcTestResult point(Cast who, ContributionId at, String name) {
        return post(who, "/questions/" + at + "/pointing", "colleague", name);
    }

    private MvcTestResult post(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
