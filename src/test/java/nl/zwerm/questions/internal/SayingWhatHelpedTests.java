package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.questions.AnswerAccepted;
import nl.zwerm.questions.QuestionClosed;
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
class SayingWhatHelpedTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    private ContributionId question = ContributionId.of(0L);
    private ContributionId answer = ContributionId.of(0L);

    @BeforeEach
    void answered(@Autowired ApplicationContext context) {
        var scene = new Scene(context);
        question = scene.question(Cast.AMINA);
        answer = scene.answer(question, Cast.JONAS);
    }

    @Test
    void theAskerMarksTheAnswerThatHelped(ApplicationEvents events) {
        assertThat(close(Cast.AMINA, "helped", answer.toString())).hasStatus(303);
        assertThat(show()).contains("data-accepted=\"true\"", "Dit hielp", "Geholpen");
        assertThat(events.stream(AnswerAccepted.class)).containsExactly(new AnswerAccepted(question, answer));
        assertThat(events.stream(QuestionClosed.class)).hasSize(1);
    }

    @Test
    void aBystanderMayNot(ApplicationEvents events) {
        assertThat(close(Cast.TESS, "helped", answer.toString())).hasStatus(403);
        assertThat(show()).doesNotContain("data-accepted");
        assertThat(events.stream(AnswerAccepted.class)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(close(Cast.AMINA, "helped", "")).hasStatus(422).bodyText().contains("welk antwoord hielp");
        assertThat(close(Cast.AMINA, "splendid", "")).hasStatus(422).bodyText().contains("Kies hoe het afliep");
    }

    @Test
    void theAskerOpensItAgain() {
        close(Cast.AMINA, "obsolete", "");
        assertThat(show()).contains("Niet meer nodig").doesNotContain("Wie kijkt ernaar?");
        assertThat(web.post()
                        .uri("/questions/" + question + "/reopened")
                        .with(cast.as(Cast.TESS))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(web.post()
                        .uri("/questions/" + question + "/reopened")
                        .with(cast.as(Cast.AMINA))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(show()).contains("Ben je geholpen?");
    }

    private MvcTestResult close(Cast who, String outcome, String which) {
        return web.post()
                .uri("/questions/" + question + "/outcome")
                .with(cast.as(who))
                .with(csrf())
                .param("outcome", outcome)
                .param("answer", which)
                .exchange();
    }

    private String show() {
        try {
            return web.get()
                    .uri("/questions/" + question)
                    .with(cast.as(Cast.AMINA))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
