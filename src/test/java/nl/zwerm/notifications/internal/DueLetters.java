package nl.zwerm.notifications.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For tests of other modules: writes what is to be mailed at once, and opens it as only its receiver may. */
@Component
public class DueLetters {

    private final NoticeLetters letters;
    private final JdbcClient jdbc;
    private final Keys keys;

    DueLetters(NoticeLetters letters, JdbcClient jdbc, Keys keys) {
        this.letters = letters;
        this.jdbc = jdbc;
        this.keys = keys;
    }

    public List<String> to(PersonId person) {
        theHourHasCome();
        letters.write();
        return jdbc.sql("select id, sealed from shared.mail where recipient_id = :id")
                .param("id", person.value())
                .query((row, _) -> new String(
                        keys.open(row.getBytes("sealed"), "mail " + row.getLong("id")), StandardCharsets.UTF_8))
                .list();
    }

    /** Of all that anybody was told, also of what waits for the mail of the week, and at whatever hour this runs. */
    void theHourHasCome() {
        jdbc.sql("""
                        update notifications.notice
                        set cadence = 'now', mail_at = now() - interval '1 minute'
                        where mail_at is not null or cadence = 'weekly'
                        """).update();
        jdbc.sql("update people.person set working_hours = '1-7 00:00-00:00'").update();
    }
}
