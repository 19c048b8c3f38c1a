package nl.zwerm.contributions.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was helped by what, and who follows which thread. */
@Repository
public class ThanksStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ThanksStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean insert(ContributionId id, PersonId person) {
        return jdbc.sql("""
                                insert into contributions.helped (contribution_id, person_id, at)
                                values (:id, :person, :now)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public boolean has(ContributionId id, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1 from contributions.helped
                                       where contribution_id = :id and person_id = :person)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    public boolean delete(ContributionId id, PersonId person) {
        return jdbc.sql("delete from contributions.helped where contribution_id = :id and person_id = :person")
                        .param("id", id.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    public void follow(ContributionId root, PersonId person) {
        jdbc.sql("""
                        insert into contributions.follower (contribution_id, person_id, since)
                        values (:id, :person, :now)
                        on conflict do nothing
                        """)
                .param("id", root.value())
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void unfollow(ContributionId root, PersonId person) {
        jdbc.sql("delete from contributions.follower where contribution_id = :id and person_id = :person")
                .param("id", root.value())
                .param("person", person.value())
                .update();
    }
}
