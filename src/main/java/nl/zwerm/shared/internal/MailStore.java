package nl.zwerm.shared.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.Mail.Enclosed;
import nl.zwerm.shared.Mail.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters on their way. */
@Repository
public class MailStore {

    /** What only the receiver reads. */
    public record Letter(String language, String subject, String text, Enclosed enclosed) {}

    record Due(long id, @Nullable Long recipientId, String address, String kind, int attempts, Letter letter) {}

    static final int MOST_ATTEMPTS = 12;

    /** So many letters that come back for good, and the address is taken for dead. */
    public static final int MOST_RETURNED = 3;

    /** What could not go for so long would only surprise: links in it are dead, what it tells is old. */
    private static final Duration STALE = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Clock clock;

    MailStore(JdbcClient jdbc, Keys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    public void insert(
            long id, String address, @Nullable Long recipientId, String kind, Letter letter, Instant notBefore) {
        jdbc.sql("""
                        insert into shared.mail
                            (id, recipient_id, address, kind, sealed, written_at, not_before)
                        values (:id, :recipient, :address, :kind, :sealed, :now, :notBefore)
                        """)
                .param("id", id)
                .param("recipient", recipientId)
                .param("address", address)
                .param("kind", kind)
                .param("sealed", seal(id, letter))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Envelope> listEnvelopes(@Nullable Instant before, int limit) {
        return jdbc.sql("""
                        select id, address, kind, written_at, not_before, sent_at, attempts,
                            case when sent_at is not null then 'sent'
                                 when refused_at is not null then 'refused'
                                 when kind <> 'reset' and (select count(*) from shared.returned_mail r
                                     where r.address = mail.address) >= :returned then 'undeliverable'
                                 when attempts >= :most or not_before < :stale then 'given-up'
                                 when attempts > 0 then 'failing'
                                 else 'waiting' end as state
                        from shared.mail
                        where written_at < :before
                        order by written_at desc, id
                        limit :limit
                        """)
                .param("most", MOST_ATTEMPTS)
                .param("returned", MOST_RETURNED)
                .param("stale", stale())
                .param("before", (before == null ? clock.instant().plusSeconds(60) : before).atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new Envelope(
                        row.getLong("id"),
                        row.getString("address"),
                        row.getString("kind"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getTimestamp("not_before").toInstant(),
                        row.getTimestamp("sent_at") == null
                                ? null
                                : row.getTimestamp("sent_at").toInstant(),
                        row.getInt("attempts"),
                        row.getString("state")))
                .list();
    }

    /**
     * The next letter that may go, held until the end of the transaction; other nodes pass it by. To an address that is
     * taken for dead goes only what somebody asked for just now, who may know better.
     */
    Optional<Due> lockNext() {
        return jdbc.sql("""
                        select id, recipient_id, address, kind, attempts, sealed
                        from shared.mail
                        where sent_at is null and refused_at is null and not_before between :stale and :now and attempts < :most
                          and (kind = 'reset' or (select count(*) from shared.returned_mail r
                              where r.address = mail.address) < :returned)
                        order by not_before, written_at
                        limit 1
                        for update skip locked
                        """)
                .param("stale", stale())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", MOST_ATTEMPTS)
                .param("returned", MOST_RETURNED)
                .query((row, _) -> new Due(
                        row.getLong("id"),
                        row.getObject("recipient_id", Long.class),
                        row.getString("address"),
                        row.getString("kind"),
                        row.getInt("attempts"),
                        open(row.getLong("id"), row.getBytes("sealed"))))
                .optional();
    }

    /** It was not tried, and waits until then. */
    void postpone(long id, Instant until) {
        jdbc.sql("update shared.mail set not_before = :until where id = :id")
                .param("id", id)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void markSent(long id) {
        jdbc.sql("update shared.mail set sent_at = :now, attempts = attempts + 1, failure = null where id = :id")
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It goes no more. */
    void markRefused(long id, String failure) {
        jdbc.sql("""
                        update shared.mail
                        set attempts = attempts + 1, failure = :failure, refused_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("failure", failure)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void markFailed(long id, String failure, Instant again) {
        jdbc.sql("""
                        update shared.mail
                        set attempts = attempts + 1, failure = :failure, not_before = :again
                        where id = :id
                        """)
                .param("id", id)
                .param("failure", failure)
                .param("again", again.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A letter comes back once. False when it is no letter of ours. */
    public boolean insertReturned(long letter) {
        jdbc.sql("""
                        insert into shared.returned_mail (letter_id, address, at)
                        select id, address, :now from shared.mail where id = :letter
                        on conflict (letter_id) do nothing
                        """)
                .param("letter", letter)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select exists (select 1 from shared.mail where id = :letter)")
                .param("letter", letter)
                .query(Boolean.class)
                .single();
    }

    public int countReturned(String address) {
        return jdbc.sql("select count(*) from shared.returned_mail where address = :address")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    public List<String> listUndeliverable(int limit) {
        return jdbc.sql("""
                        select address
                        from shared.returned_mail
                        group by address
                        having count(*) >= :returned
                        order by max(at) desc, address
                        limit :limit
                        """)
                .param("returned", MOST_RETURNED)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    public void deleteReturned(String address) {
        jdbc.sql("delete from shared.returned_mail where address = :address")
                .param("address", address)
                .update();
    }

    private java.time.OffsetDateTime stale() {
        return clock.instant().minus(STALE).atOffset(ZoneOffset.UTC);
    }

    private byte[] seal(long id, Letter letter) {
        return keys.seal(LetterForm.write(letter).getBytes(StandardCharsets.UTF_8), "mail " + id);
    }

    private Letter open(long id, byte[] sealed) {
        return LetterForm.read(new String(keys.open(sealed, "mail " + id), StandardCharsets.UTF_8));
    }
}
