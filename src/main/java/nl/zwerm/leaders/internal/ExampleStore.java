package nl.zwerm.leaders.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What examples have beyond every contribution; without a team they stand in the notebook of whoever wrote them. */
@Repository
public class ExampleStore {

    private static final String LINE = """
            select e.id, e.prompt, e.team_id, r.published_at
            from leaders.example e
            join contributions.readable(:viewer) r on r.id = e.id and r.state = 'published'
            """;

    private final JdbcClient jdbc;

    ExampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An example without its text, which comes with the contribution. */
    record Line(ContributionId id, Prompt prompt, @Nullable TeamId team, Instant at) {}

    public void insert(ContributionId id, Prompt prompt, @Nullable TeamId team) {
        jdbc.sql("""
                        insert into leaders.example (id, prompt, team_id)
                        values (:id, :prompt, :team)
                        on conflict (id) do update set prompt = excluded.prompt, team_id = excluded.team_id
                        """)
                .param("id", id.value())
                .param("prompt", prompt.word())
                .param("team", team == null ? null : team.value(), Types.BIGINT)
                .update();
    }

    Optional<Line> find(ContributionId id, Viewer viewer) {
        return jdbc.sql("""
                        select e.id, e.prompt, e.team_id, coalesce(r.published_at, r.created_at) as published_at
                        from leaders.example e
                        join contributions.readable(:viewer) r on r.id = e.id
                        where e.id = :id
                        """)
                .param("viewer", viewer.id().value())
                .param("id", id.value())
                .query(ExampleStore::line)
                .optional();
    }

    /** What this person shows at this team, the latest first. */
    List<Line> listShown(TeamId team, PersonId lead, Viewer viewer, int limit) {
        return jdbc.sql(LINE + """
                        where e.team_id = :team and r.author_id = :lead
                        order by r.published_at desc, e.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("team", team.value())
                .param("lead", lead.value())
                .param("limit", limit)
                .query(ExampleStore::line)
                .list();
    }

    /** The viewer's own, shown or not, the latest first. */
    List<Line> listOwn(Viewer viewer, int limit) {
        return jdbc.sql(LINE + "where r.author_id = :viewer order by r.published_at desc, e.id limit :limit")
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query(ExampleStore::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        @Nullable Object team = row.getObject("team_id");
        return new Line(
                ContributionId.of(row.getLong("id")),
                Prompt.ofWord(row.getString("prompt")).orElseThrow(),
                team == null ? null : TeamId.of(row.getLong("team_id")),
                row.getTimestamp("published_at").toInstant());
    }
}
