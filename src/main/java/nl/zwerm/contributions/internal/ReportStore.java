package nl.zwerm.contributions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import nl.zwerm.contributions.Act;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.OwnReport;
import nl.zwerm.contributions.Report;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.contributions.WaitingReports;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was reported, by whom, and what came of it. The words are sealed as the thing is. */
@Repository
public class ReportStore {

    private static final String CARDS = """
            , p.name as author_name, p.picture as author_picture, p.state as author_state,
            p.role_title as author_role_title, p.team_id as author_team_id, p.team_name as author_team_name,
            w.id as reporter_id, w.name as reporter_name, w.picture as reporter_picture, w.state as reporter_state,
            w.role_title as reporter_role_title, w.team_id as reporter_team_id, w.team_name as reporter_team_name
            """;

    private final JdbcClient jdbc;
    private final ContributionRows rows;
    private final Sealer sealer;
    private final Kinds kinds;
    private final Clock clock;

    ReportStore(JdbcClient jdbc, ContributionRows rows, Sealer sealer, Kinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sealer = sealer;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** False when what this person reported of it still waits. What was settled they may report anew. */
    public boolean insert(Contribution thing, PersonId reporter, String why, String words) {
        long id = PublicId.next();
        return jdbc.sql("""
                        insert into contributions.report (id, thing_id, reporter_id, why, words, at)
                        values (:id, :thing, :reporter, :why, :words, :now)
                        on conflict (thing_id, reporter_id) do update
                        set id = excluded.id, why = excluded.why, words = excluded.words, at = excluded.at,
                            settled_at = null, settled_by_id = null, acted = null
                        where report.settled_at is not null
                        """)
                        .param("id", id)
                        .param("thing", thing.id().value())
                        .param("reporter", reporter.value())
                        .param("why", why)
                        .param("words", sealer.seal(thing.space(), thing.sealed(), words, place(id)))
                        .param("now", now())
                        .update()
                > 0;
    }

    /** What waits in a space, those that wait longest first; nobody sees what is reported of their own. */
    public List<Report> listOpen(SpaceId space, Viewer viewer, int limit) {
        return jdbc.sql("select " + ContributionRows.COLUMNS + CARDS + """
                        , x.id as report_id, x.why, x.words, x.at, q.kind as root_kind, q.title as root_title,
                        q.language as root_language
                        from contributions.report x
                        join contributions.readable(:viewer) r on r.id = x.thing_id
                        join contributions.readable(:viewer) q on q.id = r.root_id
                        left join people.person_card p on p.id = r.author_id
                        left join people.person_card w on w.id = x.reporter_id
                        where r.space_id = :space and x.settled_at is null and r.author_id is distinct from :viewer
                        order by x.at, x.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("space", space.value())
                .param("limit", limit)
                .query(this::report)
                .list();
    }

    public List<WaitingReports> countOpen(Collection<SpaceId> spaces, Viewer viewer) {
        return jdbc.sql("""
                        select r.space_id, count(*) as reports, min(x.at) as since
                        from contributions.report x
                        join contributions.readable(:viewer) r on r.id = x.thing_id
                        where x.settled_at is null and r.space_id = any(:spaces)
                          and r.author_id is distinct from :viewer
                        group by r.space_id
                        order by since
                        """)
                .param("viewer", viewer.id().value())
                .param("spaces", spaces.stream().map(SpaceId::value).toArray(Long[]::new))
                .query((row, _) -> new WaitingReports(
                        SpaceId.of(row.getLong("space_id")),
                        row.getInt("reports"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** The latest first; where the thing is out of their sight, what came of it is still there. */
    public List<OwnReport> listOwn(Viewer viewer, int limit) {
        return jdbc.sql("""
                        select x.why, x.at, x.acted, r.id, r.kind, q.id as root_id, q.kind as root_kind, q.space_id,
                               q.sealed, q.title as root_title, q.language as root_language
                        from contributions.report x
                        left join contributions.readable(:viewer) r on r.id = x.thing_id and r.state = 'published'
                        left join contributions.readable(:viewer) q on q.id = r.root_id
                        where x.reporter_id = :viewer
                        order by x.at desc, x.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query((row, _) -> new OwnReport(
                        row.getString("root_kind") == null ? null : root(row),
                        row.getString("why"),
                        row.getTimestamp("at").toInstant(),
                        (@Nullable Boolean) row.getObject("acted")))
                .list();
    }

    /** How many were settled by it. */
    public int settle(ContributionId thing, PersonId by, boolean acted) {
        return jdbc.sql("""
                        update contributions.report
                        set settled_at = :now, settled_by_id = :by, acted = :acted
                        where thing_id = :thing and settled_at is null
                        """)
                .param("thing", thing.value())
                .param("by", by.value())
                .param("acted", acted)
                .param("now", now())
                .update();
    }

    public List<PersonId> listReporters(ContributionId thing) {
        return jdbc.sql(
                        "select reporter_id from contributions.report where thing_id = :thing and settled_at is not null")
                .param("thing", thing.value())
                .query((row, _) -> PersonId.of(row.getLong("reporter_id")))
                .list();
    }

    private Report report(ResultSet row, int number) throws SQLException {
        var thing = rows.contribution(row, number);
        return new Report(
                thing,
                root(row),
                ContributionRows.card(row, "author_id", "author_"),
                ContributionRows.card(row, "reporter_id", "reporter_"),
                row.getString("why"),
                sealer.open(thing.space(), thing.sealed(), row.getString("words"), place(row.getLong("report_id"))),
                row.getTimestamp("at").toInstant());
    }

    private Act.Place root(ResultSet row) throws SQLException {
        var root = ContributionId.of(row.getLong("root_id"));
        var space = SpaceId.of(row.getLong("space_id"));
        return new Act.Place(
                sealer.open(
                        space,
                        row.getBoolean("sealed"),
                        row.getString("root_title"),
                        ContributionRows.place(root, "title")),
                row.getString("root_language"),
                kinds.place(
                        row.getString("root_kind"),
                        space,
                        root,
                        row.getString("kind"),
                        ContributionId.of(row.getLong("id"))));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String place(long report) {
        return "report " + report + " words";
    }
}
