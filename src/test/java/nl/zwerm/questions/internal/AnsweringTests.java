package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.questions.AnswerGiven;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@RecordApplicationEvents
class AnsweringTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    private Scene scene;
    private ContributionId question = ContributionId.of(0L);

    @BeforeEach
    void ask(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        question = scene.question(Cast.AMINA);
    }

    @Test
    void anyoneWhoMayReadMayAnswer(ApplicationEvents events) {
        var answered = post(Cast.TESS, "/questions/" + question + "/answers", "body", "Met *water*.");
        assertThat(answered).hasStatus(303).redirectedUrl().startsWith("/questions/" + question + "#answer-");
        assertThat(show(Cast.AMINA)).bodyText().contains("Met <em>water</em>.", "data-hook=\"answer\"");
        assertThat(events.stream(AnswerGiven.class)).hasSize(1);
    }

    @Test
    void anEmptyAnswerIsSaidSoAtTheField() {
        assertThat(post(Cast.TESS, "/questions/" + question + "/answers", "body", " \u200b"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"answer-body-error\"", "Vul hier iets in.");
    }

    @Test
    void whatIsTooLongStays() {
        var long_ = "woord ".repeat(4_000) + "einde";
        assertThat(post(Cast.TESS, "/questions/" + question + "/answers", "body", long_))
                .hasStatus(422)
                .bodyText()
                .contains("Dit is te lang", "woord einde");
    }

    @Test
    void aFormThatArrivesTwiceMakesOneAnswer() {
        var path = "/questions/" + question + "/answers";
        var first = post(Cast.TESS, path, "body", "Eén keer.", "once", "k-1")
                .getResponse()
                .getRedirectedUrl();
        var second = post(Cast.TESS, path, "body", "Eén keer.", "once", "k-1")
                .getResponse()
                .getRedirectedUrl();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void whoeverMayNotReadFindsNothingToAnswer() {
        var closed = scene.question(Cast.AMINA, cast.closed());
        assertThat(post(Cast.TESS, "/questions/" + closed + "/answers", "body", "Hoi"))
                .hasStatus(404);
        assertThat(post(Cast.TESS, "/contributions/" + closed + "/comments", "body", "Hoi"))
                .hasStatus(404);
        assertThat(web.get().uri("/questions/" + closed).with(cast.as(Cast.TESS)))
                .hasStatus(404);
        assertThat(web.get().uri("/contributions/" + closed + "/history").with(cast.as(Cast.TESS)))
                .hasStatus(404);
        assertThat(post(Cast.JONAS, "/questions/" + closed + "/answers", "body", "Hoi"))
                .hasStatus(303);
    }

    @Test
    void peopleCommentOnQuestionsAndAnswers() {
        var answer = scene.answer(question, Cast.JONAS);
        assertThat(post(Cast.TESS, "/contributions/" + question + "/comments", "body", "Welke wond?"))
                .hasStatus(303);
        var beneath = "/contributions/" + answer + "/comments";
        assertThat(post(Cast.TESS, beneath, "body", "Hoe lang?")).hasStatus(303);
        assertThat(show(Cast.AMINA)).bodyText().contains("Welke wond?", "Hoe lang?");
        assertThat(post(Cast.TESS, beneath, "body", "x".repeat(2_001)))
                .hasStatus(422)
                .bodyText()
                .contains("comment-body-" + answer + "-error");
    }

    @Test
    void whatWasJustSentCanBeTakenBackIntoTheForm() {
        var answer = scene.answer(question, Cast.JONAS, "Nog niet af");
        assertThat(post(Cast.JONAS, "/contributions/" + answer + "/withdrawn"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/questions/" + question + "#answer-body");
        assertThat(show(Cast.AMINA)).bodyText().doesNotContain("Nog niet af");
        assertThat(show(Cast.JONAS)).bodyText().contains("Nog niet af</textarea>", answer.toString());
        assertThat(post(
                        Cast.JONAS,
                        "/questions/" + question + "/answers",
                        "body",
                        "Nu wel af",
                        "draft",
                        answer.toString()))
                .redirectedUrl()
                .endsWith("#answer-" + answer);
    }

    @Test
    void aQuestionTakenBackIsADraftAgain() {
        assertThat(post(Cast.AMINA, "/contributions/" + question + "/withdrawn"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/questions/new?draft=" + question);
        assertThat(web.get().uri("/questions/new?draft=" + question).with(cast.as(Cast.AMINA)))
                .bodyText()
                .contains("Hoe verzorg je een diepe wond?", "Spoelen met water.");
        assertThat(show(Cast.AMINA)).hasStatus(404);
    }

    @Test
    void nobodyTakesBackWhatIsNotTheirs() {
        var answer = scene.answer(question, Cast.JONAS);
        assertThat(post(Cast.AMINA, "/contributions/" + answer + "/withdrawn")).hasStatus(403);
        assertThat(post(Cast.AMINA, "/contributions/" + answer + "/removed")).hasStatus(403);
    }

    @Test
    void whatWasRemovedCanBePutBack() {
        var answer = scene.answer(question, Cast.JONAS, "Weg ermee");
        assertThat(post(Cast.JONAS, "/contributions/" + answer + "/removed")).hasStatus(303);
        assertThat(show(Cast.AMINA)).bodyText().doesNotContain("Weg ermee");
        assertThat(post(Cast.JONAS, "/contributions/" + answer + "/restored")).hasStatus(303);
        assertThat(show(Cast.AMINA)).bodyText().contains("Weg ermee");
        assertThat(post(Cast.AMINA, "/contributions/" + question + "/removed"))
                .redirectedUrl()
                .isEqualTo("/questions");
        assertThat(show(Cast.JONAS)).hasStatus(404);
        assertThat(show(Cast.AMINA)).bodyText().contains("Je hebt dit verwijderd");
    }

    @Test
    void historyShowsWhatChanged() {
        var answer = scene.answer(question, Cast.JONAS, "Spoel met water.");
        var path = "/questions/" + question + "/answers/" + answer;
        assertThat(web.get().uri(path + "/edit").with(cast.as(Cast.JONAS)))
                .bodyText()
                .contains("Spoel met water.");
        assertThat(web.get().uri(path + "/edit").with(cast.as(Cast.AMINA))).hasStatus(403);
        assertThat(post(Cast.JONAS, path, "body", "Spoel met zout.", "version", "0"))
                .hasStatus(303);
        assertThat(web.get().uri("/contributions/" + answer + "/history").with(cast.as(Cast.TESS)))
                .hasStatusOk()
                .bodyText()
                .contains("Versie 2", "<del>water", "<ins>zout", "Versie 1");
        assertThat(post(Cast.JONAS, path, "body", "Te laat", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("intussen gewijzigd", "Te laat", "name=\"version\" value=\"1\"");
    }

    @Test
    void theAskerMendsTheQuestion() {
        var path = "/questions/" + question;
        assertThat(web.get().uri(path + "/edit").with(cast.as(Cast.AMINA)))
                .bodyText()
                .contains("Hoe verzorg je een diepe wond?");
        assertThat(web.get().uri(path + "/edit").with(cast.as(Cast.JONAS))).hasStatus(403);
        assertThat(post(Cast.AMINA, path, "title", "Hoe verzorg je een wond?", "topics", "Wondzorg", "version", "0"))
                .hasStatus(303);
        assertThat(show(Cast.TESS)).bodyText().contains("Hoe verzorg je een wond?", "Wondzorg");
        assertThat(post(Cast.JONAS, path, "title", "Gekaapt")).hasStatus(403);
    }

    @Test
    void somebodySaysThatItHelpedThemToo() {
        var answer = scene.answer(question, Cast.JONAS);
        assertThat(post(Cast.TESS, "/contributions/" + answer + "/thanks")).hasStatus(303);
        assertThat(show(Cast.TESS)).bodyText().contains("aria-pressed=\"true\"", "1 collega");
        assertThat(show(Cast.JONAS)).bodyText().contains("Hielp 1 collega");
        assertThat(post(Cast.JONAS, "/contributions/" + answer + "/thanks")).hasStatus(403);
        assertThat(web.post()
                        .uri("/contributions/" + answer + "/thanks/withdrawn")
                        .with(cast.as(Cast.TESS))
                        .with(csrf())
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("aria-pressed=\"false\"")
                .doesNotContain("1 collega", "<html");
    }

    @Test
    void peopleFollowAndDecline() {
        assertThat(post(Cast.TESS, "/contributions/" + question + "/followers")).hasStatus(303);
        assertThat(show(Cast.TESS)).bodyText().contains("Volg niet meer");
        assertThat(post(Cast.TESS, "/contributions/" + question + "/followers/withdrawn"))
                .hasStatus(303);
        assertThat(show(Cast.TESS)).bodyText().contains("Volg dit");
        assertThat(post(Cast.TESS, "/questions/" + question + "/invitation/declined"))
                .hasStatus(303);
    }

    private MvcTestResult show(Cast who) {
        return web.get().uri("/questions/" + question).with(cast.as(who)).exchange();
    }

    private MvcTestResult post(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
