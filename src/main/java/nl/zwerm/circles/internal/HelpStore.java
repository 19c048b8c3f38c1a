package nl.zwerm.circles.internal;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where help is found, as an administrator says; of no circle in particular. */
@Repository
class HelpStore {

    private final JdbcClient jdbc;

    HelpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Help> list() {
        return jdbc.sql("select kind, address from circles.help order by kind limit 3")
                .query((row, _) -> new Help(
                        Help.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("address")))
                .list();
    }

    void save(Help help) {
        jdbc.sql("""
                        insert into circles.help (kind, address) values (:kind, :address)
                        on conflict (kind) do update set address = excluded.address
                        """)
                .param("kind", help.kind().word())
                .param("address", help.address())
                .update();
    }

    void delete(Help.Kind kind) {
        jdbc.sql("delete from circles.help where kind = :kind")
                .param("kind", kind.word())
                .update();
    }
}
