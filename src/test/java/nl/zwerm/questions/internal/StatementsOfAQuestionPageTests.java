package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.CastOnStage;
import nl.zwerm.testing.Statements;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Four statements for the content and one for session and viewer, however many answers there are. */
@WebTest
class StatementsOfAQuestionPageTests {

    private static final int MOST = 5;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private CastOnStage cast;

    @Autowired
    private ApplicationContext context;

    @Test
    void doNotGrowWithAnswers() throws Exception {
        var scene = new Scene(context);
        var few = scene.question(Cast.AMINA, cast.confidential());
        scene.answer(few, Cast.JONAS);
        var many = scene.question(Cast.AMINA, cast.confidential());
        var answerers = new Cast[] {Cast.AMINA, Cast.JONAS, Cast.SANNE};
        for (int i = 0; i < 60; i++) {
            var answer = scene.answer(many, answerers[i % 3], "Antwoord " + i);
            scene.comment(answer, answerers[(i + 1) % 3]);
        }
        for (var reader : answerers) {
            // Once before counting: the key of the space, the organisation and the count of the bell are kept for a
            // while.
            statements(few, reader);
            assertThat(statements(few, reader)).as("%s, one answer", reader).isLessThanOrEqualTo(MOST);
            assertThat(statements(many, reader)).as("%s, sixty answers", reader).isLessThanOrEqualTo(MOST);
        }
    }

    private int statements(ContributionId question, Cast reader) throws Exception {
        var signedIn = cast.as(reader).postProcessRequest(new MockHttpServletRequest());
        var seen = Statements.during(
                () -> assertThat(web.get().uri("/questions/" + question).cookie(signedIn.getCookies()))
                        .hasStatusOk());
        return seen.size();
    }
}
