package nl.zwerm.pilots.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who tries a pilot together. */
@Repository
public class MakerStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    MakerStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody who tries it. */
    public record Maker(String id, String name) {}

    /** False when they were among them already. */
    public boolean insert(ContributionId pilot, PersonId person) {
        return jdbc.sql("""
                        insert into pilots.maker (pilot_id, person_id, at)
                        values (:pilot, :person, :now)
                        on conflict do nothing
                        """)
                        .param("pilot", pilot.value())
                        .param("person", person.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void delete(ContributionId pilot, PersonId person) {
        jdbc.sql("delete from pilots.maker where pilot_id = :pilot and person_id = :person")
                .param("pilot", pilot.value())
                .param("person", person.value())
                .update();
    }

    boolean contains(ContributionId pilot, PersonId person) {
        return jdbc.sql("select exists (select 1 from pilots.maker where pilot_id = :pilot and person_id = :person)")
                .param("pilot", pilot.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    List<PersonId> listIds(ContributionId pilot) {
        return jdbc
                .sql("select person_id from pilots.maker where pilot_id = :pilot order by at, person_id")
                .param("pilot", pilot.value())
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    List<Maker> list(ContributionId pilot, Viewer viewer) {
        return jdbc.sql("""
                        select p.id, p.name
                        from pilots.maker m
                        join contributions.readable(:viewer) r on r.id = m.pilot_id
                        join people.person_card p on p.id = m.person_id
                        where m.pilot_id = :pilot
                        order by m.at, p.name
                        """)
                .param("viewer", viewer.id().value())
                .param("pilot", pilot.value())
                .query((row, _) -> new Maker(PersonId.of(row.getLong("id")).toString(), row.getString("name")))
                .list();
    }
}
