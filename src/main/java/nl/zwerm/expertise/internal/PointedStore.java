package nl.zwerm.expertise.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who pointed to whom. */
@Repository
public class PointedStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PointedStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean has(ContributionId question, PersonId by) {
        return jdbc.sql("""
                        select exists (select 1 from expertise.pointed
                                       where contribution_id = :question and by_id = :by)
                        """)
                .param("question", question.value())
                .param("by", by.value())
                .query(Boolean.class)
                .single();
    }

    public void insert(ContributionId question, PersonId by, PersonId person) {
        jdbc.sql("""
                        insert into expertise.pointed (contribution_id, by_id, person_id, at)
                        values (:question, :by, :person, :now)
                        on conflict do nothing
                        """)
                .param("question", question.value())
                .param("by", by.value())
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
