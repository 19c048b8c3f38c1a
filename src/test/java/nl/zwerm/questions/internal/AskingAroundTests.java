package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.testing.Cast;
import nl.zwerm.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class AskingAroundTests {

    @Autowired
    private AskingAround askingAround;

    @Autowired
    private JdbcClient jdbc;

    private Scene scene;
    private ContributionId question = ContributionId.of(0L);

    @BeforeEach
    void ask(@Autowired ApplicationContext context) {
        scene = new Scene(context);
        question = scene.question(Cast.AMINA);
    }

    @Test
    void aNewQuestionIsCarriedOutAtOnceAndTheNextStageIsPlanned() {
        assertThat(stage()).isEqualTo(-1);
        askingAround.now(question);
        assertThat(stage()).isZero();
        assertThat(planned()).isTrue();
    }

    @Test
    void aQuestionThatNobodyAnswersGoesThroughEveryStage() {
        for (int stage = 0; stage <= 4; stage++) {
            due();
            askingAround.everythingDue();
            assertThat(stage()).isEqualTo(stage);
        }
        assertThat(planned()).isFalse();
    }

    @Test
    void nothingHappensBeforeItsTime() {
        askingAround.now(question);
        askingAround.everythingDue();
        assertThat(stage()).isZero();
    }

    @Test
    void anAnswerEndsItButTheAskersOwnDoesNot() {
        askingAround.now(question);
        scene.answer(question, Cast.AMINA);
        due();
        askingAround.everythingDue();
        assertThat(stage()).isEqualTo(1);
        scene.answer(question, Cast.JONAS);
        due();
        askingAround.everythingDue();
        assertThat(stage()).isEqualTo(1);
        assertThat(planned()).isFalse();
    }

    @Test
    void whereNothingCanBeAddedItWaits() {
        askingAround.now(question);
        long act = jdbc.sql("""
                        insert into contributions.act
                            (id, what, space_id, sealed, thing_id, root_id, by_id, steward, reason, at)
                        select id, 'lock', space_id, false, id, id, author_id, true, 'Alles is gezegd.', now()
                        from contributions.contribution
                        where id = :id
                        returning id
                        """).param("id", question.value()).query(Long.class).single();
        due();

        askingAround.everythingDue();
        assertThat(stage()).isZero();

        jdbc.sql("delete from contributions.act where id = :id")
                .param("id", act)
                .update();
        askingAround.everythingDue();
        assertThat(stage()).isEqualTo(1);
    }

    private int stage() {
        return jdbc.sql("select stage from questions.question where id = :id")
                .param("id", question.value())
                .query(Integer.class)
                .single();
    }

    private boolean planned() {
        return jdbc.sql("select next_stage_at is not null from questions.question where id = :id")
                .param("id", question.value())
                .query(Boolean.class)
                .single();
    }

    private void due() {
        jdbc.sql("update questions.question set next_stage_at = :past where id = :id")
                .param("id", question.value())
                .param("past", Instant.now().minus(1, ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
                .update();
    }
}
