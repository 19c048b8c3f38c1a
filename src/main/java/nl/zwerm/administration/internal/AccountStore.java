package nl.zwerm.administration.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** CommandedAccounts as administrators see them, and the log of what was done to them. */
@Repository
class AccountStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<CommandedAccount> list() {
        return jdbc.sql("""
                        select id, name, email, state, administrator, organiser, language, last_active_at
                        from people.person
                        where email is not null
                        order by state, lower(name), id
                        """).query(AccountStore::account).list();
    }

    Optional<CommandedAccount> find(String email) {
        return jdbc.sql("""
                        select id, name, email, state, administrator, organiser, language, last_active_at
                        from people.person
                        where lower(email) = lower(:email)
                        """).param("email", email).query(AccountStore::account).optional();
    }

    /** Whoever types at the command line has no account there, so {@code by_id} stays empty. */
    void note(String what, @Nullable PersonId person) {
        jdbc.sql("""
                        insert into people.administrator_act (id, at, what, person_id)
                        values (:id, :now, :what, :person)
                        """)
                .param("id", PublicId.next())
                .param("now", now())
                .param("what", what)
                .param("person", person == null ? null : person.value())
                .update();
    }

    private static CommandedAccount account(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        var active = row.getObject("last_active_at", OffsetDateTime.class);
        return new CommandedAccount(
                PersonId.of(row.getLong("id")),
                row.getString("name"),
                row.getString("email"),
                row.getString("state"),
                row.getBoolean("administrator"),
                row.getBoolean("organiser"),
                row.getString("language"),
                active == null ? Optional.<Instant>empty() : Optional.of(active.toInstant()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
