package nl.zwerm.start.internal;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the twelve weeks begin, and what organisers ticked. */
@Repository
class PlanStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Teams of at least so many who are here. */
    record Size(int people, int largestTeam, int stewards) {}

    Optional<LocalDate> findBeginning() {
        return jdbc.sql("select begins_on from start.plan")
                .query(Date.class)
                .optional()
                .map(Date::toLocalDate);
    }

    void saveBeginning(LocalDate day) {
        jdbc.sql("""
                        insert into start.plan (begins_on)
                        values (:day)
                        on conflict (one) do update set begins_on = excluded.begins_on
                        """).param("day", Date.valueOf(day)).update();
    }

    Set<String> listDone() {
        return jdbc.sql("select step from start.done").query(String.class).set();
    }

    void insertDone(String step, Viewer viewer) {
        jdbc.sql("""
                        insert into start.done (step, at, by_id)
                        values (:step, :now, :by)
                        on conflict (step) do nothing
                        """)
                .param("step", step)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.id().value())
                .update();
    }

    void deleteDone(String step) {
        jdbc.sql("delete from start.done where step = :step")
                .param("step", step)
                .update();
    }

    /** How many are here, and how many in the largest team. */
    Size size() {
        return jdbc.sql("""
                        select count(*) as people,
                               coalesce((select max(team.size)
                                         from (select count(*) as size
                                               from people.person_card t
                                               where t.state = 'active' and t.team_id is not null
                                               group by t.team_id) team), 0) as largest_team,
                               (select count(*) from start.topic_steward) as stewards
                        from people.person_card p
                        where p.state = 'active'
                        """)
                .query((row, _) -> new Size(row.getInt("people"), row.getInt("largest_team"), row.getInt("stewards")))
                .single();
    }
}
