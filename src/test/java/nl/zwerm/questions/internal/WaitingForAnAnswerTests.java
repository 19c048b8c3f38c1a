package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Which questions stand among those that nobody answered yet, whatever becomes of the answers. */
@WebTest
class WaitingForAnAnswerTests {

    private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private QuestionListStore lists;

    private Scene scene;
    private ContributionId question = ContributionId.of(0L);

    @BeforeEach
    void ask(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        question = scene.question(Cast.AMINA);
    }

    @Test
    void itWaitsUntilSomebodyAnswers() {
        assertThat(waits()).isTrue();
        scene.answer(question, Cast.JONAS);
        assertThat(waits()).isFalse();
    }

    @Test
    void itWaitsAgainWhenTheOnlyAnswerIsTakenBack() {
        var first = scene.answer(question, Cast.JONAS);
        var second = scene.answer(question, Cast.TESS);
        takeBack(first, Cast.JONAS);
        assertThat(waits()).isFalse();
        takeBack(second, Cast.TESS);
        assertThat(waits()).isTrue();
    }

    @Test
    void itDoesNotWaitWhenItWasTakenBackItself() {
        takeBack(question, Cast.AMINA);
        assertThat(waits()).isFalse();
    }

    private void takeBack(ContributionId id, Cast author) {
        assertThat(web.post()
                        .uri("/contributions/" + id + "/withdrawn")
                        .with(csrf())
                        .with(cast.as(author)))
                .hasStatus(303);
    }

    private boolean waits() {
        return lists.list(QuestionTab.OPEN, cast.viewer(Cast.TESS), LATER, Long.MAX_VALUE, 1_000).stream()
                .anyMatch(row -> row.id().equals(question));
    }
}
