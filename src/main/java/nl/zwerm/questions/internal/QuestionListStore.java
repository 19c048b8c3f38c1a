package nl.zwerm.questions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.expertise.Escalation.Stage;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of questions a viewer may read, newest first. */
@Repository
class QuestionListStore {

    private static final String LISTED = """
            select r.id, r.space_id, r.sealed, r.title, r.body, r.language, r.published_at, q.outcome,
                   r.pseudonym is not null as unnamed,
                   p.id as author_id, p.name as author_name, p.picture as author_picture, p.state as author_state,
                   p.role_title as author_role_title,
                   array(select t.name
                         from questions.topic_of t
                         where t.contribution_id = r.id
                         order by lower(t.name)) as topics,
                   (select count(*)
                    from contributions.readable(:viewer) a
                    where a.parent_id = r.id and a.kind = 'answer' and a.state = 'published') as answers
            from contributions.readable(:viewer) r
            join questions.question q on q.id = r.id
            left join people.person_card p on p.id = r.author_id
            where r.kind = 'question'
              and r.state = 'published'
              and (r.published_at, r.id) < (:before, :beforeId)
            """;
    private static final String NEWEST_FIRST = " order by r.published_at desc, r.id desc";
    private static final String MINE = " and r.author_id = :viewer";
    /**
     * Those that wait stand in an index of their own in this order, and each is looked at by itself until there are enough:
     * what may be read cannot be reckoned before, and whoever reckons wrongly reads them all.
     */
    private static final String WAITING = """
            select l.*
            from (select q.id, q.waits_since
                  from questions.question q
                  where q.waits_since is not null
                    and (q.waits_since, q.id) < (:before, :beforeId)
                    %s
                  order by q.waits_since desc, q.id desc) w
            cross join lateral (%s
              and r.id = w.id
              and q.outcome is null
              and not exists (select 1 from contributions.locked x where x.id = r.id)
              and not exists (select 1
                              from contributions.readable(:viewer) a
                              where a.parent_id = r.id and a.kind = 'answer' and a.state = 'published')
              offset 0) l
            order by w.waits_since desc, w.id desc
            """;

    private static final String OPEN = WAITING.formatted("", LISTED);
    private static final String WHO_KNOWS =
            WAITING.formatted("and q.stage >= " + Escalations.number(Stage.OPEN_LIST), LISTED);

    /** In the same way, from the newest back. */
    private static final String NEWEST = """
            select l.*
            from (select n.id, n.published_at
                  from questions.newest n
                  where (n.published_at, n.id) < (:before, :beforeId)
                  order by n.published_at desc, n.id desc) n
            cross join lateral (%s
              and r.id = n.id
              offset 0) l
            order by n.published_at desc, n.id desc
            """.formatted(LISTED);

    private final JdbcClient jdbc;
    private final Sealer sealer;

    QuestionListStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** A question as it stands in a list. */
    record Row(
            ContributionId id,
            SpaceId space,
            String title,
            String body,
            String language,
            Instant at,
            @Nullable Outcome outcome,
            @Nullable PersonCard author,
            boolean unnamed,
            List<String> topics,
            int answers) {}

    /** Those of these that come after it in the list. */
    List<Row> listThese(Collection<ContributionId> ids, Viewer viewer, Instant before, long beforeId, int limit) {
        return jdbc.sql(LISTED + " and r.id = any(:ids)" + NEWEST_FIRST + " limit :limit")
                .param("viewer", viewer.id().value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("beforeId", beforeId)
                .param("limit", limit)
                .param("ids", ids.stream().map(ContributionId::value).toArray(Long[]::new))
                .query(this::row)
                .list();
    }

    /** A question that the viewer took back. */
    record Removed(ContributionId id, String title, String language) {}

    /** The latest of them; some of these a steward may have put away since. */
    List<Removed> listRemoved(Viewer viewer, int limit) {
        return jdbc.sql("""
                        select r.id, r.space_id, r.sealed, r.title, r.language
                        from contributions.readable(:viewer) r
                        where r.kind = 'question' and r.author_id = :viewer and r.state = 'trashed'
                        order by r.published_at desc, r.id desc
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query((row, _) -> new Removed(
                        ContributionId.of(row.getLong("id")),
                        sealer.open(
                                SpaceId.of(row.getLong("space_id")),
                                row.getBoolean("sealed"),
                                row.getString("title"),
                                "contribution " + row.getLong("id") + " title"),
                        row.getString("language")))
                .list();
    }

    /**
     * The limit and the stage stand in the statement itself. Were they parameters, no plan could be kept for them: it would
     * have to serve a limit of thousands too, and making the plan anew costs more than carrying it out.
     */
    List<Row> list(QuestionTab tab, Viewer viewer, Instant before, long beforeId, int limit) {
        var statement = switch (tab) {
            case OPEN -> OPEN;
            case WHO_KNOWS -> WHO_KNOWS;
            case MINE -> LISTED + MINE + NEWEST_FIRST;
            case NEWEST -> NEWEST;
        };
        return jdbc.sql(statement + " limit " + limit)
                .param("viewer", viewer.id().value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("beforeId", beforeId)
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var id = row.getLong("id");
        var space = SpaceId.of(row.getLong("space_id"));
        boolean sealed = row.getBoolean("sealed");
        var outcome = row.getString("outcome");
        return new Row(
                ContributionId.of(id),
                space,
                sealer.open(space, sealed, row.getString("title"), "contribution " + id + " title"),
                sealer.open(space, sealed, row.getString("body"), "contribution " + id + " body"),
                row.getString("language"),
                row.getTimestamp("published_at").toInstant(),
                outcome == null ? null : Outcome.ofWord(outcome).orElseThrow(),
                author(row),
                row.getBoolean("unnamed"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getInt("answers"));
    }

    private static @Nullable PersonCard author(ResultSet row) throws SQLException {
        long id = row.getLong("author_id");
        return row.wasNull()
                ? null
                : new PersonCard(
                        PersonId.of(id),
                        row.getString("author_name"),
                        row.getString("author_picture"),
                        row.getString("author_state"),
                        row.getString("author_role_title"),
                        null,
                        null);
    }
}
