package nl.zwerm.workshops.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who teaches which workshop, and who was told to prepare. */
@Repository
public class TeacherStore {

    /** A teacher of a workshop. */
    record Teacher(ContributionId workshop, PersonId person) {}

    private final JdbcClient jdbc;

    TeacherStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonId> listIds(ContributionId id) {
        return jdbc
                .sql("select person_id from workshops.teacher where workshop_id = :id order by person_id")
                .param("id", id.value())
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    public boolean insert(ContributionId id, PersonId person) {
        return jdbc.sql("""
                        insert into workshops.teacher (workshop_id, person_id)
                        values (:id, :person)
                        on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    boolean delete(ContributionId id, PersonId person) {
        return jdbc.sql("delete from workshops.teacher where workshop_id = :id and person_id = :person")
                        .param("id", id.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    /** Somebody left: what is still to be taught needs another teacher. Gives what they would have taught. */
    List<ContributionId> deleteAhead(PersonId person, Instant now) {
        return jdbc.sql("""
                        delete from workshops.teacher t
                        using workshops.workshop w
                        where t.person_id = :person and w.id = t.workshop_id
                          and (w.state <> 'planned' or w.ends_at > :now)
                        returning t.workshop_id
                        """)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> ContributionId.of(row.getLong("workshop_id")))
                .list();
    }

    /** Another date is another reason to be told. */
    void forgetTold(ContributionId id) {
        jdbc.sql("update workshops.teacher set told_at = null where workshop_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Marks those who are to be told now to prepare what begins before then, and gives them. */
    List<Teacher> markTold(Instant now, Instant startsBefore) {
        return jdbc.sql("""
                        update workshops.teacher t
                        set told_at = :now
                        from workshops.workshop w
                        where w.id = t.workshop_id and t.told_at is null and w.state = 'planned'
                          and w.starts_at > :now and w.starts_at <= :before
                        returning t.workshop_id, t.person_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", startsBefore.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Teacher(
                        ContributionId.of(row.getLong("workshop_id")), PersonId.of(row.getLong("person_id"))))
                .list();
    }
}
