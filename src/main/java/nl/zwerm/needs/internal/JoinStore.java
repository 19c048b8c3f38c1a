package nl.zwerm.needs.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who needs what somebody said they need. */
@Repository
public class JoinStore {

    private static final int MOST_TOLD = 1_000;

    private final JdbcClient jdbc;

    JoinStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when they had joined before. */
    public boolean insert(ContributionId need, PersonId person, Instant now) {
        return jdbc.sql("""
                        insert into needs.joined (need_id, person_id, at)
                        values (:need, :person, :now)
                        on conflict do nothing
                        """)
                        .param("need", need.value())
                        .param("person", person.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean delete(ContributionId need, PersonId person) {
        return jdbc.sql("delete from needs.joined where need_id = :need and person_id = :person")
                        .param("need", need.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    void deleteAllOf(PersonId person) {
        jdbc.sql("delete from needs.joined where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** To be told; never to be shown. */
    List<PersonId> list(ContributionId need) {
        return jdbc
                .sql("select person_id from needs.joined where need_id = :need order by at limit :most")
                .param("need", need.value())
                .param("most", MOST_TOLD)
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }
}
