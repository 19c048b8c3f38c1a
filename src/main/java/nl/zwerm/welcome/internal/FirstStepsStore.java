package nl.zwerm.welcome.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import nl.zwerm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is done with the first steps. */
@Repository
public class FirstStepsStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    FirstStepsStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean isNewcomer(PersonId person) {
        return jdbc.sql("select exists (select 1 from welcome.newcomer where id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    public void insertDone(PersonId person) {
        jdbc.sql("""
                        insert into welcome.first_steps_done (person_id, at)
                        values (:person, :now)
                        on conflict (person_id) do nothing
                        """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
