package nl.zwerm.circles.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** With whom somebody would rather not sit, sealed. */
@Repository
class ApartStore {

    /** Of whom it is, and under whose key {@code people} are sealed. */
    record Row(PersonId owner, SpaceId space, String people) {}

    private final JdbcClient jdbc;

    ApartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else changes it. */
    void lock(PersonId owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('circles.apart', :owner))::text")
                .param("owner", owner.value())
                .query(String.class)
                .single();
    }

    List<Row> listOf(Collection<PersonId> owners) {
        return jdbc.sql("""
                        select person_id, space_id, people
                        from circles.apart
                        where person_id = any(:owners)
                        order by space_id
                        """)
                .param("owners", owners.stream().map(PersonId::value).toArray(Long[]::new))
                .query(ApartStore::row)
                .list();
    }

    void save(Row row) {
        jdbc.sql("""
                        insert into circles.apart (space_id, person_id, people) values (:space, :owner, :people)
                        on conflict (space_id) do update set people = excluded.people
                        """)
                .param("space", row.space().value())
                .param("owner", row.owner().value())
                .param("people", row.people())
                .update();
    }

    void delete(SpaceId space) {
        jdbc.sql("delete from circles.apart where space_id = :space")
                .param("space", space.value())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                PersonId.of(row.getLong("person_id")), SpaceId.of(row.getLong("space_id")), row.getString("people"));
    }
}
