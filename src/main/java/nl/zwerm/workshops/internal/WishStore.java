package nl.zwerm.workshops.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants which workshop. */
@Repository
public class WishStore {

    private final JdbcClient jdbc;

    WishStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean insert(ContributionId id, PersonId person, Instant now) {
        return jdbc.sql("""
                        insert into workshops.wish (workshop_id, person_id, at)
                        values (:id, :person, :now)
                        on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean delete(ContributionId id, PersonId person) {
        return jdbc.sql("delete from workshops.wish where workshop_id = :id and person_id = :person")
                        .param("id", id.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    void deleteAllOf(PersonId person) {
        jdbc.sql("delete from workshops.wish where person_id = :person")
                .param("person", person.value())
                .update();
    }

    List<PersonId> list(ContributionId id) {
        return jdbc
                .sql("select person_id from workshops.wish where workshop_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    /** Whoever had a place, or waited for one, wants it still when it is called off. */
    void insertRegistered(ContributionId id) {
        jdbc.sql("""
                        insert into workshops.wish (workshop_id, person_id, at)
                        select g.workshop_id, g.person_id, g.at
                        from workshops.registration g
                        where g.workshop_id = :id
                        on conflict do nothing
                        """).param("id", id.value()).update();
    }
}
