package nl.zwerm.people.internal;

import nl.zwerm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What persons say of themselves. */
@Repository
class ProfileStore {

    private final JdbcClient jdbc;

    ProfileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void saveLanguage(PersonId id, String language) {
        jdbc.sql("update people.person set language = :language where id = :id")
                .param("id", id.value())
                .param("language", language)
                .update();
    }
}
