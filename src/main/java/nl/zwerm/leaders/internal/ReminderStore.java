package nl.zwerm.leaders.internal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.zwerm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the prompt of a month still waits for, and who wants none. It is kept for this month alone. */
@Repository
class ReminderStore {

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these leads to whom nothing was said this month yet, and who want it; each once, on whatever node. */
    List<PersonId> insertMissing(Collection<PersonId> leads, LocalDate month) {
        return jdbc
                .sql("""
                        insert into leaders.reminder (person_id, month)
                        select l.id, :month
                        from unnest(:leads::bigint[]) as l (id)
                        where not exists (select 1 from leaders.quiet q where q.person_id = l.id)
                        order by l.id
                        on conflict do nothing
                        returning person_id
                        """)
                .param("leads", leads.stream().map(PersonId::value).toArray(Long[]::new))
                .param("month", Date.valueOf(month))
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    boolean waits(PersonId person, LocalDate month) {
        return jdbc.sql("""
                        select exists (select 1 from leaders.reminder
                                       where person_id = :person and month = :month and not done)
                        """)
                .param("person", person.value())
                .param("month", Date.valueOf(month))
                .query(Boolean.class)
                .single();
    }

    /** Nothing is asked of them any more this month; also when it was not asked yet. */
    void markDone(PersonId person, LocalDate month) {
        jdbc.sql("""
                        insert into leaders.reminder (person_id, month, done)
                        values (:person, :month, true)
                        on conflict (person_id, month) do update set done = true
                        """)
                .param("person", person.value())
                .param("month", Date.valueOf(month))
                .update();
    }

    void deleteBefore(LocalDate month) {
        jdbc.sql("delete from leaders.reminder where month < :month")
                .param("month", Date.valueOf(month))
                .update();
    }

    boolean isQuiet(PersonId person) {
        return jdbc.sql("select exists (select 1 from leaders.quiet where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void insertQuiet(PersonId person) {
        jdbc.sql("insert into leaders.quiet (person_id) values (:person) on conflict do nothing")
                .param("person", person.value())
                .update();
    }

    void deleteQuiet(PersonId person) {
        jdbc.sql("delete from leaders.quiet where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
