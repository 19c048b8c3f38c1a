package nl.zwerm.people.internal;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.people.Accounts.Act;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What administrators did to accounts; nothing in it is ever changed. */
@Repository
public class AdministratorActStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    AdministratorActStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void insert(@Nullable PersonId by, String what, @Nullable PersonId person) {
        jdbc.sql("""
                        insert into people.administrator_act (id, at, by_id, what, person_id)
                        values (:id, :now, :by, :what, :person)
                        """)
                .param("id", PublicId.next())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value(), Types.BIGINT)
                .param("what", what)
                .param("person", person == null ? null : person.value(), Types.BIGINT)
                .update();
    }

    public List<Act> list(@Nullable Instant before, int limit) {
        return jdbc.sql("""
                        select a.at, a.what, b.name as by_name, p.id as person_id, p.name as person_name
                        from people.administrator_act a
                        left join people.person_card b on b.id = a.by_id
                        left join people.person_card p on p.id = a.person_id
                        where a.at < :before
                        order by a.at desc, a.id
                        limit :limit
                        """)
                .param("before", (before == null ? clock.instant().plusSeconds(60) : before).atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new Act(
                        row.getTimestamp("at").toInstant(),
                        row.getString("what"),
                        row.getString("by_name"),
                        row.getObject("person_id", Long.class) == null
                                ? null
                                : PersonId.of(row.getObject("person_id", Long.class)),
                        row.getString("person_name")))
                .list();
    }
}
