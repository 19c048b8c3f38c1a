package nl.zwerm.contributions.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who tried what, and whether it worked. */
@Repository
public class TriedStore {

    private final JdbcClient jdbc;
    private final TriedRows rows;
    private final Clock clock;

    TriedStore(JdbcClient jdbc, TriedRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    public void insert(Contribution thing, PersonId person, boolean worked, String line, boolean thanked) {
        jdbc.sql("""
                        insert into contributions.tried (contribution_id, person_id, worked, line, thanked, at)
                        values (:id, :person, :worked, :line, :thanked, :now)
                        """)
                .param("id", thing.id().value())
                .param("person", person.value())
                .param("worked", worked)
                .param("line", rows.seal(thing, person, line))
                .param("thanked", thanked)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it also said thanks; absent when nothing was tried. */
    public Optional<Boolean> delete(ContributionId id, PersonId person) {
        return jdbc.sql("""
                        delete from contributions.tried
                        where contribution_id = :id and person_id = :person
                        returning thanked
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .query(Boolean.class)
                .optional();
    }
}
