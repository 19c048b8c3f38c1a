package nl.zwerm.notifications.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import nl.zwerm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Browsers that persons want messages in. */
@Repository
class DeviceStore {

    private final JdbcClient jdbc;

    DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A browser has one address, whoever is signed in on it. */
    void save(Device device) {
        jdbc.sql("""
                        insert into notifications.device
                            (id, person_id, session, endpoint, browser_key, auth, since)
                        values (:id, :person, :session, :endpoint, :key, :auth, :since)
                        on conflict (endpoint) do update
                        set person_id = excluded.person_id, session = excluded.session,
                            browser_key = excluded.browser_key, auth = excluded.auth, since = excluded.since
                        """)
                .param("id", device.id())
                .param("person", device.person().value())
                .param("session", device.session())
                .param("endpoint", device.endpoint())
                .param("key", device.browserKey())
                .param("auth", device.auth())
                .param("since", device.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Device> list(PersonId person) {
        return jdbc.sql("""
                        select id, person_id, session, endpoint, browser_key, auth, since
                        from notifications.device
                        where person_id = :person
                        order by since desc, id
                        limit 50
                        """)
                .param("person", person.value())
                .query(DeviceStore::device)
                .list();
    }

    void delete(PersonId person, Collection<Long> ids) {
        jdbc.sql("delete from notifications.device where person_id = :person and id = any(:ids)")
                .param("person", person.value())
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private static Device device(ResultSet row, int number) throws SQLException {
        return new Device(
                row.getLong("id"),
                PersonId.of(row.getLong("person_id")),
                row.getString("session"),
                row.getString("endpoint"),
                row.getBytes("browser_key"),
                row.getBytes("auth"),
                row.getTimestamp("since").toInstant());
    }
}
