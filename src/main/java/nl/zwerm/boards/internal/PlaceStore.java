package nl.zwerm.boards.internal;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The order of the tasks in each column of a board. Whoever changes it holds {@link #lock} of that board. */
@Repository
public class PlaceStore {

    /** Between the places of two that stand beside each other, at first. */
    public static final long GAP = 1 << 20;

    private static final String BESIDE = """
            select t.id
            from boards.task t
            join contributions.readable(:viewer) r on r.id = t.id and r.state = 'published'
            where t.space_id = :space and t.stands_in = :column and (t.place, t.id) %1$s (
                select o.place, o.id
                from boards.task o
                where o.id = :id)
            order by t.place %2$s, t.id %2$s
            limit 1
            """;

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else changes the order of this board. */
    public void lock(SpaceId space) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('board', :space))")
                .param("space", space.value())
                .query((_, _) -> 0)
                .list();
    }

    public void save(ContributionId id, Column column, long place, @Nullable Instant doneAt) {
        jdbc.sql("""
                        update boards.task
                        set stands_in = :column, place = :place,
                            done_at = case when :column = 'done' then coalesce(done_at, :done) end
                        where id = :id
                        """)
                .param("id", id.value())
                .param("column", column.word())
                .param("place", place)
                .param("done", doneAt == null ? null : doneAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    public long lastPlace(SpaceId space, Column column) {
        return jdbc.sql("""
                        select coalesce(max(place), 0)
                        from boards.task
                        where space_id = :space and stands_in = :column
                        """)
                .param("space", space.value())
                .param("column", column.word())
                .query(Long.class)
                .single();
    }

    /** What stands first there for the viewer. */
    Optional<ContributionId> findFirst(SpaceId space, Column column, Viewer viewer) {
        return jdbc.sql("""
                        select t.id
                        from boards.task t
                        join contributions.readable(:viewer) r on r.id = t.id and r.state = 'published'
                        where t.space_id = :space and t.stands_in = :column
                        order by t.place, t.id
                        limit 1
                        """)
                .param("viewer", viewer.id().value())
                .param("space", space.value())
                .param("column", column.word())
                .query((row, _) -> ContributionId.of(row.getLong("id")))
                .optional();
    }

    Optional<ContributionId> findAbove(SpaceId space, Column column, ContributionId id, Viewer viewer) {
        return beside(BESIDE.formatted("<", "desc"), space, column, id, viewer);
    }

    Optional<ContributionId> findBelow(SpaceId space, Column column, ContributionId id, Viewer viewer) {
        return beside(BESIDE.formatted(">", ""), space, column, id, viewer);
    }

    private Optional<ContributionId> beside(
            String statement, SpaceId space, Column column, ContributionId id, Viewer viewer) {
        return jdbc.sql(statement)
                .param("viewer", viewer.id().value())
                .param("space", space.value())
                .param("column", column.word())
                .param("id", id.value())
                .query((row, _) -> ContributionId.of(row.getLong("id")))
                .optional();
    }

    /** Where it stands in that column; nothing when it stands elsewhere. */
    Optional<Long> findPlace(SpaceId space, Column column, ContributionId id) {
        return jdbc.sql("select place from boards.task where id = :id and space_id = :space and stands_in = :column")
                .param("id", id.value())
                .param("space", space.value())
                .param("column", column.word())
                .query(Long.class)
                .optional();
    }

    /** The place of whatever comes right before that one; nothing when it is the first. */
    Optional<Long> findPlaceBefore(SpaceId space, Column column, long place, ContributionId but) {
        return jdbc.sql("""
                        select max(place)
                        from boards.task
                        where space_id = :space and stands_in = :column and place < :place and id <> :but
                        """)
                .param("space", space.value())
                .param("column", column.word())
                .param("place", place)
                .param("but", but.value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** Makes room between all that stand there. */
    void spread(SpaceId space, Column column) {
        jdbc.sql("""
                        update boards.task t
                        set place = n.number * :gap
                        from (select id, row_number() over (order by place, id) as number
                              from boards.task
                              where space_id = :space and stands_in = :column) n
                        where n.id = t.id
                        """)
                .param("space", space.value())
                .param("column", column.word())
                .param("gap", GAP)
                .update();
    }
}
