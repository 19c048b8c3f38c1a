package nl.zwerm.notifications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.notifications.Notice;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the viewer was told, seen or not, as the bell and its page show it: also what asks something of them. */
@Repository
class BellStore {

    /** Where a page of notices ended. */
    record Place(Instant toldAt, long id) {

        /** Before everything there is. */
        static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

        static Place of(Notice last) {
            return new Place(last.toldAt(), PublicId.require(last.id()));
        }

        static Optional<Place> parse(String text) {
            var parts = text.split("~", -1);
            try {
                return parts.length == 2
                        ? PublicId.read(parts[1]).map(id -> new Place(Instant.parse(parts[0]), id))
                        : Optional.empty();
            } catch (java.time.DateTimeException _) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return toldAt + "~" + PublicId.show(id);
        }
    }

    /** A notice; {@code own} is about what the viewer wrote themselves under a pseudonym, and is not shown to them. */
    record Told(Notice notice, boolean own) {}

    private record Unseen(String path, boolean own) {}

    private final JdbcClient jdbc;
    private final NoticeRows rows;
    private final Clock clock;

    BellStore(JdbcClient jdbc, NoticeRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Where those lead that the viewer has not looked at and may read, at most {@code limit}. */
    List<String> listUnseenPaths(Viewer viewer, int limit) {
        return jdbc
                .sql("""
                        select n.kind, n.path, r.pseudonym, q.id as root_id, q.kind as root_kind, q.space_id
                        from notifications.notice n
                        left join lateral (
                            select r.root_id as id, r.pseudonym
                            from contributions.readable(:viewer) r
                            where r.id = n.about_id and r.state = 'published'
                            offset 0) r on true
                        left join lateral (
                            select t.id, t.kind, t.space_id
                            from contributions.readable(:viewer) t
                            where t.id = r.id
                            offset 0) q on true
                        where n.person_id = :viewer and n.seen_at is null
                          and (n.path is not null or q.id is not null)
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query((row, number) -> new Unseen(rows.path(row, number), rows.isOwn(row, viewer)))
                .list()
                .stream()
                .filter(one -> !one.own())
                .map(Unseen::path)
                .toList();
    }

    private String path(ResultSet row, int number) throws SQLException {
        return rows.path(row, number);
    }

    /** The newest first, those after {@code from}. */
    List<Told> list(Viewer viewer, Place from, int limit) {
        return jdbc.sql("""
                        select n.id, n.kind, n.about_id, n.path, n.told_at, n.seen_at, q.id as root_id,
                               q.kind as root_kind, q.space_id, q.sealed, q.title, q.language, r.pseudonym,
                               p.name as who
                        from notifications.notice n
                        left join lateral (
                            select r.root_id as id, r.author_id, r.pseudonym
                            from contributions.readable(:viewer) r
                            where r.id = n.about_id and r.state = 'published'
                            offset 0) r on true
                        left join lateral (
                            select t.id, t.kind, t.space_id, t.sealed, t.title, t.language
                            from contributions.readable(:viewer) t
                            where t.id = r.id
                            offset 0) q on true
                        left join people.person_card p on p.id = coalesce(n.who_id, r.author_id)
                        where n.person_id = :viewer and (n.told_at, n.id) < (:toldAt, :id)
                          and (n.path is not null or q.id is not null)
                        order by n.told_at desc, n.id desc
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("toldAt", from.toldAt().atOffset(ZoneOffset.UTC))
                .param("id", from.id())
                .param("limit", limit)
                .query((row, number) -> new Told(rows.notice(row, number), rows.isOwn(row, viewer)))
                .list();
    }

    /** One of the viewer's own that they may still read. */
    Optional<String> findPath(Viewer viewer, long id) {
        return jdbc.sql("""
                        select n.path, q.id as root_id, q.kind as root_kind, q.space_id
                        from notifications.notice n
                        left join contributions.readable(:viewer) r on r.id = n.about_id and r.state = 'published'
                        left join contributions.readable(:viewer) q on q.id = r.root_id
                        where n.id = :id and n.person_id = :viewer and (n.path is not null or q.id is not null)
                        """)
                .param("viewer", viewer.id().value())
                .param("id", id)
                .query(this::path)
                .optional();
    }

    boolean markSeen(Viewer viewer, long id) {
        return jdbc.sql("""
                        update notifications.notice
                        set seen_at = :now
                        where id = :id and person_id = :viewer and seen_at is null
                        """)
                        .param("id", id)
                        .param("viewer", viewer.id().value())
                        .param("now", now())
                        .update()
                > 0;
    }

    /** What came in between stays new. */
    boolean markSeenUpTo(Viewer viewer, Instant newest) {
        return jdbc.sql("""
                        update notifications.notice
                        set seen_at = :now
                        where person_id = :viewer and seen_at is null and told_at <= :newest
                        """)
                        .param("viewer", viewer.id().value())
                        .param("newest", newest.atOffset(ZoneOffset.UTC))
                        .param("now", now())
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
