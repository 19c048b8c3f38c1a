package nl.zwerm.steps.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What steps have beyond every contribution; who may see one follows from the space it stands in. */
@Repository
public class StepStore {

    private static final String LINE = """
            select r.id, r.space_id, r.sealed, r.title, r.language, r.author_id, p.name as author_name, s.due_on, s.state
            from steps.step s
            join contributions.readable(:viewer) r on r.id = s.id and r.state = 'published'
            left join people.person_card p on p.id = r.author_id
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    StepStore(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** A step on one line. */
    record Line(
            ContributionId id,
            String title,
            String language,
            boolean mine,
            String author,
            LocalDate dueOn,
            StepState state) {}

    /** A step whose day has come, and who takes it. */
    record Due(ContributionId id, PersonId taker, LocalDate dueOn) {}

    public void insert(ContributionId id, LocalDate dueOn) {
        jdbc.sql("insert into steps.step (id, due_on) values (:id, :due) "
                        + "on conflict (id) do update set due_on = excluded.due_on")
                .param("id", id.value())
                .param("due", Date.valueOf(dueOn))
                .update();
    }

    Optional<Details> find(Contribution step, Viewer viewer) {
        return jdbc.sql("""
                        select s.due_on, s.state, s.learned
                        from steps.step s
                        join contributions.readable(:viewer) r on r.id = s.id
                        where s.id = :id
                        """)
                .param("viewer", viewer.id().value())
                .param("id", step.id().value())
                .query((row, _) -> new Details(
                        row.getDate("due_on").toLocalDate(),
                        StepState.ofWord(row.getString("state")),
                        row.getString("learned").isEmpty()
                                ? ""
                                : sealer.open(step.space(), step.sealed(), row.getString("learned"), place(step.id()))))
                .optional();
    }

    /** Those of the viewer and of their team that are still open, the first due first. */
    List<Line> listOpen(Viewer viewer, int limit) {
        return lines(LINE + "where s.state = 'open' order by s.due_on, s.id limit :limit", viewer, limit);
    }

    /** Those that ended, the latest first. */
    List<Line> listEnded(Viewer viewer, int limit) {
        return lines(LINE + "where s.state <> 'open' order by s.ended_at desc, s.id limit :limit", viewer, limit);
    }

    /** The viewer's own whose day has come, and came no longer ago than {@code since}. */
    List<Line> listDue(Viewer viewer, LocalDate since, LocalDate today, int limit) {
        return jdbc.sql(LINE + """
                        where s.state = 'open' and r.author_id = :viewer and s.due_on between :since and :today
                        order by s.due_on, s.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("since", Date.valueOf(since))
                .param("today", Date.valueOf(today))
                .param("limit", limit)
                .query((row, _) -> line(row, viewer))
                .list();
    }

    void markEnded(Contribution step, StepState state, String learned) {
        jdbc.sql("""
                        update steps.step
                        set state = :state, learned = :learned, ended_at = :now
                        where id = :id and (state = 'open' or :state = 'learned')
                        """)
                .param("id", step.id().value())
                .param("state", state.word())
                .param(
                        "learned",
                        learned.isEmpty() ? "" : sealer.seal(step.space(), step.sealed(), learned, place(step.id())))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void markDone(ContributionId id) {
        jdbc.sql("update steps.step set state = 'done', ended_at = :now where id = :id")
                .param("id", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void markOpen(ContributionId id, LocalDate dueOn) {
        jdbc.sql("update steps.step set state = 'open', due_on = :due, ended_at = null where id = :id")
                .param("id", id.value())
                .param("due", Date.valueOf(dueOn))
                .update();
    }

    /** Those whose takers are to be told now, each once for a day, locked so that no other node tells them too. */
    List<Due> lockUntold(LocalDate today, int limit) {
        return jdbc.sql("""
                        select s.id, s.due_on, c.taker_id
                        from steps.step s
                        join steps.taker c on c.id = s.id
                        where s.state = 'open' and s.due_on <= :today and s.told_for is distinct from s.due_on
                        order by s.due_on, s.id
                        limit :limit
                        for update of s skip locked
                        """)
                .param("today", Date.valueOf(today))
                .param("limit", limit)
                .query((row, _) -> new Due(
                        ContributionId.of(row.getLong("id")),
                        PersonId.of(row.getLong("taker_id")),
                        row.getDate("due_on").toLocalDate()))
                .list();
    }

    void markTold(ContributionId id, LocalDate dueOn) {
        jdbc.sql("update steps.step set told_for = :due where id = :id")
                .param("id", id.value())
                .param("due", Date.valueOf(dueOn))
                .update();
    }

    private List<Line> lines(String sql, Viewer viewer, int limit) {
        return jdbc.sql(sql)
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query((row, _) -> line(row, viewer))
                .list();
    }

    private Line line(ResultSet row, Viewer viewer) throws SQLException {
        var id = ContributionId.of(row.getLong("id"));
        var author = row.getString("author_name");
        return new Line(
                id,
                sealer.open(
                        SpaceId.of(row.getLong("space_id")),
                        row.getBoolean("sealed"),
                        row.getString("title"),
                        "contribution " + id.value() + " title"),
                row.getString("language"),
                row.getLong("author_id") == viewer.id().value(),
                author == null ? "" : author,
                row.getDate("due_on").toLocalDate(),
                StepState.ofWord(row.getString("state")));
    }

    private static String place(ContributionId id) {
        return "step " + id.value() + " learned";
    }
}
