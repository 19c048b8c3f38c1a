package nl.zwerm.questions.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the asking around for each question is. Where nothing can be added it waits. */
@Repository
class EscalationStore {

    /** A question that waits: how far asking around is, and since when. */
    record Standing(int stage, Instant askedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    EscalationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody is to be asked for this question, now. */
    void begin(ContributionId id) {
        jdbc.sql("update questions.question set stage = -1, next_stage_at = :now where id = :id")
                .param("id", id.value())
                .param("now", now())
                .update();
    }

    List<ContributionId> listDue(int limit) {
        return jdbc.sql("""
                        select id
                        from questions.question
                        where outcome is null and next_stage_at <= :now
                          and not exists (select from contributions.locked l where l.id = question.id)
                        order by next_stage_at
                        limit :limit
                        """).param("now", now()).param("limit", limit).query(Long.class).list().stream()
                .map(ContributionId::of)
                .toList();
    }

    /** Takes a question that is due for oneself, until the end of the transaction; none when another node has it. */
    Optional<Integer> claim(ContributionId id) {
        return jdbc.sql("""
                        select stage
                        from questions.question
                        where id = :id and outcome is null and next_stage_at <= :now
                          and not exists (select from contributions.locked l where l.id = question.id)
                        for update skip locked
                        """)
                .param("id", id.value())
                .param("now", now())
                .query(Integer.class)
                .optional();
    }

    /** When it was asked, if nobody but its asker answered it yet. */
    Optional<Instant> findWaiting(ContributionId id) {
        return jdbc.sql("select published_at from questions.waiting where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getTimestamp("published_at").toInstant())
                .optional();
    }

    /** How far it is, and when it was asked; none when it is closed or somebody answered. */
    Optional<Standing> findStanding(ContributionId id) {
        return jdbc.sql("select stage, published_at from questions.waiting where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Standing(
                        row.getInt("stage"), row.getTimestamp("published_at").toInstant()))
                .optional();
    }

    /** Whether nobody said yet that it is done. */
    boolean isOpen(ContributionId id) {
        return jdbc.sql("select exists (select 1 from questions.question where id = :id and outcome is null)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** How far one that waits and is due is; whoever goes on with it claims it first. */
    Optional<Standing> findDue(ContributionId id) {
        return jdbc.sql("""
                        select w.stage, w.published_at
                        from questions.waiting w
                        join questions.question q on q.id = w.id
                        where w.id = :id and q.outcome is null and q.next_stage_at <= :now
                          and not exists (select from contributions.locked l where l.id = w.id)
                        """)
                .param("id", id.value())
                .param("now", now())
                .query((row, _) -> new Standing(
                        row.getInt("stage"), row.getTimestamp("published_at").toInstant()))
                .optional();
    }

    void save(ContributionId id, int stage, @Nullable Instant next) {
        jdbc.sql("update questions.question set stage = :stage, next_stage_at = :next where id = :id")
                .param("id", id.value())
                .param("stage", stage)
                .param(
                        "next",
                        next == null ? null : next.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void stop(ContributionId id) {
        jdbc.sql("update questions.question set next_stage_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
