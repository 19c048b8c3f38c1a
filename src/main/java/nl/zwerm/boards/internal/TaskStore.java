package nl.zwerm.boards.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tasks have beyond every contribution. */
@Repository
public class TaskStore {

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Among what is to be done; one that was taken back and is written again stands in another space perhaps. */
    public void insert(Contribution task, long place, @Nullable PersonId taker, @Nullable LocalDate dueOn) {
        jdbc.sql("""
                        insert into boards.task (id, space_id, stands_in, place, taker_id, due_on)
                        values (:id, :space, 'to-do', :place, :taker, :due)
                        on conflict (id) do update
                            set space_id = excluded.space_id, stands_in = excluded.stands_in, place = excluded.place,
                                taker_id = excluded.taker_id, due_on = excluded.due_on, done_at = null
                        """)
                .param("id", task.id().value())
                .param("space", task.space().value())
                .param("place", place)
                .param("taker", taker == null ? null : taker.value(), Types.BIGINT)
                .param("due", dueOn, Types.DATE)
                .update();
    }

    Optional<TaskDetails> find(ContributionId id, Viewer viewer) {
        return jdbc.sql("""
                        select t.stands_in, t.taker_id, t.due_on
                        from boards.task t
                        join contributions.readable(:viewer) r on r.id = t.id
                        where t.id = :id
                        """)
                .param("viewer", viewer.id().value())
                .param("id", id.value())
                .query((row, _) -> new TaskDetails(
                        Column.find(row.getString("stands_in")).orElseThrow(),
                        taker(row),
                        row.getObject("due_on", LocalDate.class)))
                .optional();
    }

    Optional<SpaceId> findSpace(ContributionId id) {
        return jdbc.sql("select space_id from boards.task where id = :id")
                .param("id", id.value())
                .query((row, _) -> SpaceId.of(row.getLong("space_id")))
                .optional();
    }

    /** False when it is no longer {@code before} who takes it. */
    boolean saveTaker(ContributionId id, @Nullable PersonId before, @Nullable PersonId taker) {
        return jdbc.sql("""
                        update boards.task
                        set taker_id = :taker
                        where id = :id and taker_id is not distinct from :before
                        """)
                        .param("id", id.value())
                        .param("before", before == null ? null : before.value(), Types.BIGINT)
                        .param("taker", taker == null ? null : taker.value(), Types.BIGINT)
                        .update()
                > 0;
    }

    void saveDue(ContributionId id, @Nullable LocalDate dueOn) {
        jdbc.sql("update boards.task set due_on = :due where id = :id")
                .param("id", id.value())
                .param("due", dueOn, Types.DATE)
                .update();
    }

    /** Whoever left takes nothing that is not done. */
    void release(PersonId taker) {
        jdbc.sql("update boards.task set taker_id = null where taker_id = :taker and done_at is null")
                .param("taker", taker.value())
                .update();
    }

    /** How many tasks of this board each of them takes that are not done; who takes none is left out. */
    Map<PersonId, Integer> countTaken(SpaceId space, Collection<PersonId> takers, Viewer viewer) {
        var counts = new HashMap<PersonId, Integer>();
        jdbc.sql("""
                        select t.taker_id, count(*) as tasks
                        from boards.task t
                        join contributions.readable(:viewer) r on r.id = t.id and r.state = 'published'
                        where t.space_id = :space and t.done_at is null and t.taker_id = any(:takers)
                        group by t.taker_id
                        """)
                .param("viewer", viewer.id().value())
                .param("space", space.value())
                .param("takers", takers.stream().map(PersonId::value).toArray(Long[]::new))
                .query(row -> {
                    counts.put(PersonId.of(row.getLong("taker_id")), row.getInt("tasks"));
                });
        return counts;
    }

    static @Nullable PersonId taker(ResultSet row) throws SQLException {
        var taker = row.getObject("taker_id", Long.class);
        return taker == null ? null : PersonId.of(taker);
    }
}
