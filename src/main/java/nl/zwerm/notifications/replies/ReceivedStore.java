package nl.zwerm.notifications.replies;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.notifications.ReceivedMail.SetAside;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mail came in already, and what came of it. */
@Repository
public class ReceivedStore {

    /** What came of a mail. {@code TRYING} is not settled yet. */
    enum Outcome {
        POSTED,
        REFUSED,
        AUTOMATIC,
        RETURNED,
        ASIDE,
        TRYING;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Twice as long as an address lasts: a mail that nobody could put away is never posted again. */
    private static final Duration KEPT = Duration.ofDays(2 * ReplyAddresses.LASTING.toDays());

    private final JdbcClient jdbc;
    private final Clock clock;

    ReceivedStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Outcome> find(String key) {
        return jdbc.sql("select outcome from notifications.received_mail where key = :key")
                .param("key", key)
                .query(String.class)
                .optional()
                .map(word -> Outcome.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** False when it was settled before, by whomever. */
    boolean settle(String key, Outcome outcome) {
        return jdbc.sql("""
                        insert into notifications.received_mail (key, at, outcome)
                        values (:key, :now, :outcome)
                        on conflict (key) do update set outcome = excluded.outcome, at = excluded.at
                        where received_mail.outcome = 'trying'
                        """)
                        .param("key", key)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("outcome", outcome.word())
                        .update()
                > 0;
    }

    void save(String key, Outcome outcome) {
        jdbc.sql("update notifications.received_mail set outcome = :outcome where key = :key")
                .param("key", key)
                .param("outcome", outcome.word())
                .update();
    }

    /** How often it was tried, this time included. */
    int tried(String key) {
        return jdbc.sql("""
                        insert into notifications.received_mail (key, at, outcome, attempts)
                        values (:key, :now, 'trying', 1)
                        on conflict (key) do update set attempts = received_mail.attempts + 1
                        returning attempts
                        """)
                .param("key", key)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void saveEnvelope(String key, String sender, int size) {
        jdbc.sql("update notifications.received_mail set sender = :sender, size = :size where key = :key")
                .param("key", key)
                .param("sender", sender)
                .param("size", size)
                .update();
    }

    public Map<String, Integer> countByOutcome(Instant since) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("select outcome, count(*) from notifications.received_mail where at > :since group by outcome")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.put(row.getString("outcome"), row.getInt("count"));
                });
        return counts;
    }

    public List<SetAside> listAside(int limit) {
        return jdbc.sql("""
                        select coalesce(sender, '') as sender, at, coalesce(size, 0) as size
                        from notifications.received_mail
                        where outcome = 'aside'
                        order by at desc
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> new SetAside(
                        row.getString("sender"), row.getTimestamp("at").toInstant(), row.getInt("size")))
                .list();
    }

    void prune() {
        jdbc.sql("delete from notifications.received_mail where at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
