package nl.zwerm.questions.internal;

import static nl.zwerm.shared.Moments.utcOrNull;

import java.sql.Types;
import java.util.List;
import java.util.stream.IntStream;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.questions.AcceptedAnswer;
import nl.zwerm.questions.ArrivingQuestion;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Writes questions by the hundred. */
@Repository
public class QuestionArrivalStore {

    private final NamedParameterJdbcTemplate jdbc;
    private final Sealer sealer;

    QuestionArrivalStore(NamedParameterJdbcTemplate jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    public void insert(List<ArrivingQuestion> questions) {
        if (questions.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                insert into questions.question
                    (id, tried, goal, urgency, outcome, accepted_answer_id, closed_at, stage, next_stage_at)
                values (:id, :tried, :goal, :urgency, :outcome, :accepted, :closed, :stage, :next)
                on conflict (id) do nothing
                """, questions.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
    }

    /** Those of which the question had no outcome yet. */
    public List<AcceptedAnswer> accept(List<AcceptedAnswer> accepted) {
        if (accepted.isEmpty()) {
            return List.of();
        }
        var counts = jdbc.batchUpdate(
                """
                update questions.question
                set outcome = 'helped', accepted_answer_id = :answer, closed_at = :at, next_stage_at = null
                where id = :question and outcome is null
                """,
                accepted.stream()
                        .map(one -> new MapSqlParameterSource(
                                        "question", one.question().value())
                                .addValue("answer", one.answer().value())
                                .addValue("at", utcOrNull(one.at()), Types.TIMESTAMP_WITH_TIMEZONE))
                        .toArray(SqlParameterSource[]::new));
        return IntStream.range(0, counts.length)
                .filter(number -> counts[number] > 0)
                .mapToObj(accepted::get)
                .toList();
    }

    private MapSqlParameterSource parameters(ArrivingQuestion one) {
        var place = "question " + one.id().value();
        var accepted = one.acceptedAnswer();
        return new MapSqlParameterSource("id", one.id().value())
                .addValue("tried", sealer.seal(one.space(), one.sealed(), one.tried(), place + " tried"))
                .addValue("goal", sealer.seal(one.space(), one.sealed(), one.goal(), place + " goal"))
                .addValue("urgency", one.urgency())
                .addValue("outcome", one.outcome(), Types.VARCHAR)
                .addValue("accepted", accepted == null ? null : accepted.value(), Types.BIGINT)
                .addValue("closed", utcOrNull(one.closedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("stage", one.reached())
                .addValue("next", utcOrNull(one.nextStageAt()), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
