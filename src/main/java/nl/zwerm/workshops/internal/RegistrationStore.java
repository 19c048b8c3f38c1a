package nl.zwerm.workshops.internal;

import static nl.zwerm.shared.Moments.instantOrNull;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a place in a workshop, who waits for one, and who was there. */
@Repository
public class RegistrationStore {

    private static final int MOST = 5_000;

    record Registration(
            PersonId person, boolean waiting, @Nullable Instant thereAt) {}

    /** Somebody who may not read any more of the workshop in which they have a place. */
    record Lost(ContributionId workshop, PersonId person, boolean purged) {}

    private final JdbcClient jdbc;

    RegistrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Registration> find(ContributionId id, PersonId person) {
        return jdbc.sql("""
                        select person_id, waiting, there_at
                        from workshops.registration
                        where workshop_id = :id and person_id = :person
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .query((row, _) -> new Registration(person, row.getBoolean("waiting"), instantOrNull(row, "there_at")))
                .optional();
    }

    int countPlaced(ContributionId id) {
        return jdbc.sql("select count(*) from workshops.registration where workshop_id = :id and not waiting")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    public void insert(ContributionId id, PersonId person, boolean waiting, Instant now) {
        jdbc.sql("""
                        insert into workshops.registration (workshop_id, person_id, waiting, at)
                        values (:id, :person, :waiting, :now)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("waiting", waiting)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A place while there is one, else a turn; gives whether they wait, nothing when they were in it already. */
    Optional<Boolean> take(ContributionId id, PersonId person, int room, Instant now) {
        return jdbc.sql("""
                        insert into workshops.registration (workshop_id, person_id, waiting, at)
                        select :id, :person, count(*) >= :room, :now
                        from workshops.registration
                        where workshop_id = :id and not waiting
                        on conflict do nothing
                        returning waiting
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("room", room)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional();
    }

    boolean delete(ContributionId id, PersonId person) {
        return jdbc.sql("delete from workshops.registration where workshop_id = :id and person_id = :person")
                        .param("id", id.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    void deleteAll(ContributionId id) {
        jdbc.sql("delete from workshops.registration where workshop_id = :id")
                .param("id", id.value())
                .update();
    }

    /** In turn: those who have a place, or those who wait. */
    List<PersonId> list(ContributionId id, boolean waiting) {
        return jdbc
                .sql("""
                        select person_id
                        from workshops.registration
                        where workshop_id = :id and waiting = :waiting
                        order by turn
                        limit :most
                        """)
                .param("id", id.value())
                .param("waiting", waiting)
                .param("most", MOST)
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    void markPlaced(ContributionId id, PersonId person) {
        jdbc.sql("""
                        update workshops.registration
                        set waiting = false
                        where workshop_id = :id and person_id = :person
                        """).param("id", id.value()).param("person", person.value()).update();
    }

    /** Only who has a place can be there; who was there already stays so since then. */
    public boolean markThere(ContributionId id, PersonId person, @Nullable Instant at) {
        return jdbc.sql("""
                        update workshops.registration
                        set there_at = case when cast(:at as timestamptz) is null then null else coalesce(there_at, :at) end
                        where workshop_id = :id and person_id = :person and not waiting
                        """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                > 0;
    }

    /** What has yet to end and somebody has a place in, or waits for; in the order of their ids. */
    List<ContributionId> listAhead(PersonId person, Instant now) {
        return jdbc
                .sql("""
                        select w.id
                        from workshops.registration g
                        join workshops.workshop w on w.id = g.workshop_id and w.state = 'planned' and w.ends_at > :now
                        where g.person_id = :person
                        order by w.id
                        """)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list()
                .stream()
                .map(ContributionId::of)
                .toList();
    }

    List<Lost> listLost(Instant now, int limit) {
        return jdbc.sql("""
                        select workshop_id, person_id, purged
                        from workshops.lost_place
                        where starts_at > :now
                        order by workshop_id, person_id
                        limit :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new Lost(
                        ContributionId.of(row.getLong("workshop_id")),
                        PersonId.of(row.getLong("person_id")),
                        row.getBoolean("purged")))
                .list();
    }
}
