package nl.zwerm.questions.internal;

import static nl.zwerm.shared.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.contributions.ThreadMoved;
import nl.zwerm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What questions have beyond every contribution; its texts pass the sealer. */
@Repository
class QuestionStore {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    QuestionStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    Optional<Details> find(Contribution question, Viewer viewer) {
        return jdbc.sql("""
                        select q.tried, q.goal, q.urgency, q.typed_topics, q.outcome, q.accepted_answer_id, q.closed_at,
                               q.stage, q.next_stage_at,
                               array(select t.name
                                     from questions.topic_of t
                                     where t.contribution_id = q.id
                                     order by lower(t.name)) as topics,
                               exists (select 1
                                       from questions.follower f
                                       where f.contribution_id = q.id and f.person_id = :viewer) as followed
                        from questions.question q
                        join contributions.readable(:viewer) r on r.id = q.id
                        where q.id = :id
                        """)
                .param("viewer", viewer.id().value())
                .param("id", question.id().value())
                .query((row, _) -> details(question, row))
                .optional();
    }

    /** The answer that helped, if one did; how the asker solved it themselves is none. */
    Optional<ContributionId> findHelped(ContributionId question) {
        return jdbc.sql("""
                        select accepted_answer_id
                        from questions.question
                        where id = :id and accepted_answer_id is not null and outcome <> 'solved'
                        """)
                .param("id", question.value())
                .query(Long.class)
                .optional()
                .map(ContributionId::of);
    }

    void save(Contribution question, String tried, String goal, String urgency, String typedTopics) {
        jdbc.sql("""
                        insert into questions.question (id, tried, goal, urgency, typed_topics, stage)
                        values (:id, :tried, :goal, :urgency, :topics, -1)
                        on conflict (id) do update
                            set tried = excluded.tried, goal = excluded.goal, urgency = excluded.urgency,
                                typed_topics = excluded.typed_topics
                        """)
                .param("id", question.id().value())
                .param("tried", seal(question, tried, "tried"))
                .param("goal", seal(question, goal, "goal"))
                .param("urgency", urgency)
                .param("topics", seal(question, typedTopics, "topics"))
                .update();
    }

    /** As it was, under the seal of the space that it moved to. */
    void reseal(ThreadMoved moved) {
        for (var field : List.of("tried", "goal", "typed_topics")) {
            var place = "question " + moved.root().value() + " " + field.replace("typed_", "");
            var text = jdbc.sql("select " + field + " from questions.question where id = :id")
                    .param("id", moved.root().value())
                    .query(String.class)
                    .single();
            if (!text.isEmpty()) {
                var plain = sealer.open(moved.from(), moved.fromSealed(), text, place);
                jdbc.sql("update questions.question set " + field + " = :text where id = :id")
                        .param("id", moved.root().value())
                        .param("text", sealer.seal(moved.to(), moved.toSealed(), plain, place))
                        .update();
            }
        }
    }

    void delete(ContributionId draft) {
        jdbc.sql("delete from questions.question where id = :id")
                .param("id", draft.value())
                .update();
    }

    void markClosed(ContributionId id, Outcome outcome, @Nullable ContributionId answer, Instant now) {
        jdbc.sql("""
                        update questions.question
                        set outcome = :outcome, accepted_answer_id = :answer, closed_at = :now, next_stage_at = null
                        where id = :id
                        """)
                .param("id", id.value())
                .param("outcome", outcome.word())
                .param("answer", answer == null ? null : answer.value(), Types.BIGINT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An answer that stands beneath another question again is no longer what helped here. */
    void forgetAnswersElsewhere(ContributionId moved) {
        jdbc.sql("""
                        update questions.question q
                        set accepted_answer_id = null
                        where q.id <> :moved
                          and q.accepted_answer_id in (select a.id from questions.answer_of a where a.parent_id = :moved)
                        """).param("moved", moved.value()).update();
    }

    void markOpen(ContributionId id) {
        jdbc.sql("""
                        update questions.question
                        set outcome = null, accepted_answer_id = null, closed_at = null
                        where id = :id
                        """).param("id", id.value()).update();
    }

    private Details details(Contribution question, ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        long accepted = row.getLong("accepted_answer_id");
        return new Details(
                open(question, row.getString("tried"), "tried"),
                open(question, row.getString("goal"), "goal"),
                row.getString("urgency"),
                open(question, row.getString("typed_topics"), "topics"),
                outcome == null ? null : Outcome.ofWord(outcome).orElseThrow(),
                accepted == 0 ? null : ContributionId.of(accepted),
                instantOrNull(row, "closed_at"),
                row.getInt("stage"),
                instantOrNull(row, "next_stage_at"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getBoolean("followed"));
    }

    private String seal(Contribution question, String text, String field) {
        var place = place(question, field);
        return question.draft()
                ? sealer.sealDraft(question.space(), question.sealed(), text, place)
                : sealer.seal(question.space(), question.sealed(), text, place);
    }

    /** What was never written is empty and not sealed: rows from an import stand so. */
    private String open(Contribution question, String text, String field) {
        return text.isEmpty() ? "" : sealer.open(question.space(), question.sealed(), text, place(question, field));
    }

    private static String place(Contribution question, String field) {
        return "question " + question.id().value() + " " + field;
    }
}
