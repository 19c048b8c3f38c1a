package nl.zwerm.people.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.people.Account;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, as administrators see them. */
@Repository
public class AccountStore {

    private static final String ACCOUNTS =
            "select p.id, p.name, p.email, p.state, p.administrator, p.organiser, p.last_active_at from people.person p";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Account> find(PersonId id) {
        return jdbc.sql(ACCOUNTS + " where p.id = :id")
                .param("id", id.value())
                .query((row, _) -> account(row))
                .optional();
    }

    /** {@code state} is a state, {@code administrator}, or empty for all. */
    public List<Account> list(String sought, String state, @Nullable PersonId after, int limit) {
        var where = new ArrayList<String>(List.of("true"));
        var params = new LinkedHashMap<String, Object>();
        if ("administrator".equals(state)) {
            where.add("p.administrator and p.state = 'active'");
        } else if (!state.isEmpty()) {
            where.add("p.state = :state");
            params.put("state", state);
        }
        addSought(sought.strip(), where, params);
        if (after != null) {
            where.add(
                    "(lower(p.name), p.id) > ((select lower(a.name) from people.person a where a.id = :after), :after)");
            params.put("after", after.value());
        }
        params.put("limit", limit);
        return jdbc.sql(ACCOUNTS + " where " + String.join(" and ", where)
                        + " order by lower(p.name), p.id limit :limit")
                .params(params)
                .query((row, _) -> account(row))
                .list();
    }

    void markEntryRead(PersonId id) {
        jdbc.sql("update people.person set entry_given_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    public void markEntryGiven(PersonId id) {
        jdbc.sql("update people.person set entry_given_at = :now where id = :id")
                .param("id", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static void addSought(String sought, List<String> where, Map<String, Object> params) {
        if (sought.contains("@")) {
            where.add("lower(p.email) = :email");
            params.put("email", sought.toLowerCase(Locale.ROOT));
            return;
        }
        var words = NameWords.of(sought);
        for (int i = 0; i < words.size(); i++) {
            where.add(PersonSearchStore.hasWord(i));
            params.put("word" + i, words.get(i));
        }
        if (words.isEmpty() && !sought.isEmpty()) {
            where.add("false");
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        var active = row.getTimestamp("last_active_at");
        return new Account(
                PersonId.of(row.getLong("id")),
                row.getString("name"),
                row.getString("email"),
                row.getString("state"),
                row.getBoolean("administrator"),
                row.getBoolean("organiser"),
                active == null ? null : active.toInstant());
    }
}
