package nl.zwerm.discussions.internal;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which discussions there are; where something was said last comes first. */
@Repository
class DiscussionListStore {

    private static final String HERE = " and d.space_id = :space";
    private static final String OPEN = " and d.resolved_at is null";
    private static final String RESOLVED = " and d.resolved_at is not null";

    private final JdbcClient jdbc;
    private final DiscussionStore discussions;

    DiscussionListStore(JdbcClient jdbc, DiscussionStore discussions) {
        this.jdbc = jdbc;
        this.discussions = discussions;
    }

    /** A discussion in a list; {@code conclusion} may be empty. */
    record Row(ContributionId id, SpaceId space, Instant lastAt, int messages, String conclusion) {}

    List<Row> list(boolean resolved, @Nullable SpaceId space, Viewer viewer, Cursor before, int limit) {
        var narrowed = (resolved ? RESOLVED : OPEN) + (space == null ? "" : HERE);
        return jdbc.sql("""
                        select r.id, r.space_id, r.sealed, d.last_at, d.conclusion,
                               (select count(*)
                                from contributions.readable(:viewer) m
                                where m.root_id = r.id and m.kind = 'message' and m.state = 'published') as messages
                        from discussions.discussion d
                        join contributions.readable(:viewer) r on r.id = d.id and r.state = 'published'
                        where (d.last_at, d.id) < (:before, :beforeId)
                        """ + narrowed + " order by d.last_at desc, d.id desc limit :limit")
                .param("viewer", viewer.id().value())
                .param("space", space == null ? null : space.value(), Types.BIGINT)
                .param("before", before.when())
                .param("beforeId", before.id())
                .param("limit", limit)
                .query((row, _) -> new Row(
                        ContributionId.of(row.getLong("id")),
                        SpaceId.of(row.getLong("space_id")),
                        row.getTimestamp("last_at").toInstant(),
                        row.getInt("messages"),
                        discussions.conclusion(row)))
                .list();
    }
}
