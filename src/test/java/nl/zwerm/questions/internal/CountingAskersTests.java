package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.questions.QuestionFigures;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class CountingAskersTests {

    /** When nobody else asks anything. */
    private static final Instant ONCE = Instant.parse("2100-01-01T00:00:00Z");

    private static final Instant LATER = Instant.parse("2100-03-01T00:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private QuestionFigures figures;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoeverAskedUnderAPseudonymMayBeOneOfTheOthersAndIsNoFifth() {
        List.of(Cast.AMINA, Cast.NORA, Cast.WILLEM, Cast.TESS).forEach(this::asked);
        unname(asked(Cast.JONAS));
        assertThat(figures.since(ONCE, LATER)).isEqualTo(new QuestionFigures.Figures(0, Double.NaN, Double.NaN));
        asked(Cast.SANNE);
        assertThat(figures.since(ONCE, LATER)).isEqualTo(new QuestionFigures.Figures(5, 0, 0));
    }

    private ContributionId asked(Cast who) {
        var question = new Scene(context).question(who);
        jdbc.sql("update contributions.contribution set published_at = '2100-01-04T10:00:00Z' where id = :id")
                .param("id", question.value())
                .update();
        return question;
    }

    private void unname(ContributionId id) {
        jdbc.sql("update contributions.contribution set author_id = null, pseudonym = '0 somebody' where id = :id")
                .param("id", id.value())
                .update();
    }
}
