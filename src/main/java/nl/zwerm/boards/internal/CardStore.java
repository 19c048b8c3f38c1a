package nl.zwerm.boards.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tasks stand on boards; titles pass the sealer. */
@Repository
class CardStore {

    private static final String ROW = """
            select t.id, t.space_id, t.stands_in, t.place, t.taker_id, t.due_on, t.done_at, r.sealed, r.title, r.language
            from boards.task t
            join contributions.readable(:viewer) r on r.id = t.id and r.state = 'published'
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    CardStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** A task in a list. */
    record Row(
            ContributionId id,
            SpaceId space,
            Column column,
            String title,
            String language,
            @Nullable PersonId taker,
            @Nullable LocalDate dueOn) {}

    /** So many of each column; what was done before {@code since} is folded away. */
    List<Row> listBoard(SpaceId space, Instant since, int each, Viewer viewer) {
        return jdbc.sql("""
                        select b.*
                        from unnest(:columns) as c (word),
                            lateral (%s
                                where t.space_id = :space and t.stands_in = c.word
                                  and (t.done_at is null or t.done_at > :since)
                                order by t.place, t.id
                                limit :each) b
                        order by b.place, b.id
                        """.formatted(ROW))
                .param("columns", Stream.of(Column.values()).map(Column::word).toArray(String[]::new))
                .param("viewer", viewer.id().value())
                .param("space", space.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("each", each)
                .query(this::row)
                .list();
    }

    /** All of a column, a page at a time; what was done last comes first. */
    List<Row> listColumn(SpaceId space, Column column, int from, int limit, Viewer viewer) {
        return jdbc.sql(ROW + """
                        where t.space_id = :space and t.stands_in = :column
                        order by t.done_at desc, t.place, t.id
                        limit :limit offset :from
                        """)
                .param("viewer", viewer.id().value())
                .param("space", space.value())
                .param("column", column.word())
                .param("from", from)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** What the viewer takes and is not done, that which is due first before the rest. */
    List<Row> listTaken(int limit, Viewer viewer) {
        return jdbc.sql(ROW + """
                        where t.taker_id = :viewer and t.done_at is null
                        order by t.due_on, t.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Of that what is due between the two. */
    List<Row> listDue(LocalDate since, LocalDate until, int limit, Viewer viewer) {
        return jdbc.sql(ROW + """
                        where t.taker_id = :viewer and t.done_at is null and t.due_on between :since and :until
                        order by t.due_on, t.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("since", since)
                .param("until", until)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        var space = SpaceId.of(row.getLong("space_id"));
        return new Row(
                ContributionId.of(id),
                space,
                Column.find(row.getString("stands_in")).orElseThrow(),
                sealer.open(space, row.getBoolean("sealed"), row.getString("title"), "contribution " + id + " title"),
                row.getString("language"),
                TaskStore.taker(row),
                row.getObject("due_on", LocalDate.class));
    }
}
