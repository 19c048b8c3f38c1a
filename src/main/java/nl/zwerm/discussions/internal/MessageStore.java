package nl.zwerm.discussions.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which messages of a discussion stand on a page, oldest first. */
@Repository
class MessageStore {

    private static final String MESSAGES = """
            select r.id, r.published_at
            from contributions.readable(:viewer) r
            where r.root_id = :root and r.kind = 'message' and r.state = 'published'
            """;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(ContributionId id, Instant at, boolean ahead) {

        Cursor cursor() {
            return Cursor.after(at, id);
        }
    }

    /** One more on either side is asked for, which tells whether there is more. */
    Stretch list(ContributionId root, Reach reach, Viewer viewer) {
        var sql = "(select e.*, false as ahead from (" + MESSAGES
                + " and (r.published_at, r.id) < (:at, :id) order by r.published_at desc, r.id desc limit :earlier) e)"
                + " union all (select l.*, true from (" + MESSAGES
                + " and (r.published_at, r.id) >= (:at, :id) order by r.published_at, r.id limit :later) l)"
                + " order by published_at, id";
        var rows = jdbc.sql(sql)
                .param("viewer", viewer.id().value())
                .param("root", root.value())
                .param("at", reach.place().when())
                .param("id", reach.place().id())
                .param("earlier", reach.earlier() + 1)
                .param("later", reach.later() + 1)
                .query((row, _) -> new Row(
                        ContributionId.of(row.getLong("id")),
                        row.getTimestamp("published_at").toInstant(),
                        row.getBoolean("ahead")))
                .list();
        return stretch(rows, reach);
    }

    private static Stretch stretch(List<Row> rows, Reach reach) {
        var shown = new ArrayList<>(rows);
        boolean more = shown.stream().filter(row -> !row.ahead()).count() > reach.earlier();
        if (more) {
            shown.removeFirst();
        }
        var later = "";
        if (shown.stream().filter(Row::ahead).count() > reach.later()) {
            later = shown.removeLast().cursor().toString();
        }
        var first = shown.isEmpty() ? reach.place() : shown.getFirst().cursor();
        return new Stretch(shown.stream().map(Row::id).toList(), more ? first.toString() : "", later);
    }
}
