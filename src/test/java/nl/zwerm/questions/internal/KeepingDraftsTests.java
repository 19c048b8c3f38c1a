package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class KeepingDraftsTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private ApplicationContext context;

    @Test
    void aQuestionBeingWrittenIsKeptForItsAuthorAlone() throws Exception {
        var kept = post(Cast.AMINA, "/questions/drafts", "title", "Half geschreven", "topics", "nog, niet");
        assertThat(kept)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("draft")
                .asString()
                .hasSize(12);
        assertThat(web.get().uri("/questions/new").with(cast.as(Cast.AMINA)))
                .bodyText()
                .contains("Half geschreven", "nog, niet", "Dit had je al geschreven.");
        assertThat(web.get().uri("/questions/new").with(cast.as(Cast.JONAS)))
                .bodyText()
                .doesNotContain("Half geschreven");
        assertThat(web.get().uri("/questions?tab=mine").with(cast.as(Cast.AMINA)))
                .bodyText()
                .contains("Je was een vraag aan het schrijven.")
                .doesNotContain("Half geschreven");
    }

    @Test
    void whatWasEmptiedIsForgotten() {
        var draft = draft("Toch maar niet");
        assertThat(post(Cast.AMINA, "/questions/drafts", "title", " ", "draft", draft))
                .hasStatus(204);
        assertThat(web.get().uri("/questions/new").with(cast.as(Cast.AMINA)))
                .bodyText()
                .doesNotContain("Toch maar niet", "Dit had je al geschreven.");
    }

    @Test
    void whatWasSentAndTakenBackIsForgottenWhenItIsEmptied() {
        var sent = post(Cast.AMINA, "/questions", "title", "Toch te vroeg gevraagd")
                .getResponse()
                .getRedirectedUrl();
        var question = String.valueOf(sent).replaceFirst(".*/", "");
        assertThat(post(Cast.AMINA, "/contributions/" + question + "/withdrawn"))
                .hasStatus(303);
        assertThat(post(Cast.AMINA, "/questions/drafts", "title", "", "draft", question))
                .hasStatus(204);
        assertThat(web.get().uri("/questions/new").with(cast.as(Cast.AMINA)))
                .bodyText()
                .doesNotContain("Toch te vroeg gevraagd");
    }

    @Test
    void aPageThatWasLoadedAgainGoesOnInTheSameDraft() {
        var draft = draft("Wie weet hoe");
        assertThat(draft("Wie weet hoe dit moet?")).isEqualTo(draft);
        assertThat(draft("Iets heel anders")).isNotEqualTo(draft);
    }

    private String draft(String title) {
        try {
            return post(Cast.AMINA, "/questions/drafts", "title", title)
                    .getResponse()
                    .getContentAsString()
                    .replaceAll(".*\"draft\":\"([^\"]+)\".*", "$1");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAnswerBeingWrittenComesBackWithItsQuestion() {
        var question = new Scene(context).question(Cast.AMINA);
        var kept =
                post(Cast.JONAS, "/drafts", "kind", "answer", "parent", question.toString(), "body", "Half antwoord");
        assertThat(kept).hasStatusOk();
        var page = "/questions/" + question;
        assertThat(web.get().uri(page).with(cast.as(Cast.JONAS))).bodyText().contains("Half antwoord</textarea>");
        assertThat(web.get().uri(page).with(cast.as(Cast.AMINA))).bodyText().doesNotContain("Half antwoord");
    }

    @Test
    void whatWasSentIsNotKeptAgain() {
        assertThat(post(Cast.AMINA, "/questions", "title", "Verstuurd", "once", "abc"))
                .hasStatus(303);
        assertThat(post(Cast.AMINA, "/questions/drafts", "title", "Verstuurd", "once", "abc"))
                .hasStatus(204);
        assertThat(post(Cast.AMINA, "/questions/drafts", "title", "", "body", " "))
                .hasStatus(204);
    }

    @Test
    void whatIsTooLongToKeepIsSaid() {
        assertThat(post(Cast.AMINA, "/questions/drafts", "title", "x".repeat(500)))
                .hasStatus(422)
                .bodyText()
                .contains("Dit is te lang");
    }

    @Test
    void nobodyWritesOnInSomebodyElsesDraft() throws Exception {
        var draft = post(Cast.AMINA, "/questions/drafts", "title", "Van Amina")
                .getResponse()
                .getContentAsString()
                .replaceAll(".*\"draft\":\"([^\"]+)\".*", "$1");
        assertThat(post(Cast.JONAS, "/questions/drafts", "title", "Gekaapt", "draft", draft))
                .hasStatusOk();
        assertThat(web.get().uri("/questions/new?draft=" + draft).with(cast.as(Cast.AMINA)))
                .bodyText()
                .contains("Van Amina");
    }

    @Test
    void whileWritingThereIsAPreviewAndHelp() {
        assertThat(post(Cast.AMINA, "/preview", "text", "**vet** <script>alert(1)</script>"))
                .hasStatusOk()
                .bodyText()
                .contains("<strong>vet</strong>")
                .doesNotContain("<script");
        assertThat(web.get().uri("/mentions?q=jon").with(cast.as(Cast.AMINA)))
                .hasStatusOk()
                .bodyText()
                .contains("[@Jonas](/people/" + cast.id(Cast.JONAS) + ")");
        assertThat(web.get().uri("/mentions?q=").with(cast.as(Cast.AMINA)))
                .bodyText()
                .isEqualTo("[]");
        assertThat(post(Cast.AMINA, "/questions/nearest", "title", "wond")).hasStatusOk();
        assertThat(web.get().uri("/writing/topics?text=niets").with(cast.as(Cast.AMINA)))
                .hasStatusOk();
    }

    private MvcTestResult post(Cast who, String path, String... fields) {
        var request = web.post().uri(path).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
