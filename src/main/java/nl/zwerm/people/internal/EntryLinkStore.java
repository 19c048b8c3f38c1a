package nl.zwerm.people.internal;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.Invitations.Waiting;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that let somebody in, by the hash of their token. */
@Repository
public class EntryLinkStore {

    public static final String INVITATION = "invitation";
    public static final String RESET = "reset";

    /** What a link is for. {@code person} is whom it lets in, when they are known already. */
    public record Entry(
            @Nullable PersonId person, String email, String name, String language, boolean byAdministrator) {}

    /** A link about to be made. */
    public record NewEntry(
            String token,
            String purpose,
            @Nullable PersonId person,
            String email,
            String name,
            @Nullable PersonId madeBy,
            boolean byAdministrator,
            Instant madeAt,
            Instant expiresAt) {}

    private final JdbcClient jdbc;

    EntryLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(NewEntry entry) {
        jdbc.sql("""
                        insert into people.entry_link
                            (token_hash, purpose, person_id, email, name, made_by_id, by_administrator, made_at,
                             expires_at)
                        values (:hash, :purpose, :person, :email, :name, :madeBy, :byAdministrator, :madeAt, :expiresAt)
                        """)
                .param("hash", EntryTokens.hash(entry.token()))
                .param("purpose", entry.purpose())
                .param("person", number(entry.person()), Types.BIGINT)
                .param("email", entry.email())
                .param("name", entry.name())
                .param("madeBy", number(entry.madeBy()), Types.BIGINT)
                .param("byAdministrator", entry.byAdministrator())
                .param("madeAt", entry.madeAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", entry.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Withdraws the unused links to an address, and those for a person; true when there were any. */
    public boolean deleteOpen(String purpose, String email, @Nullable PersonId person) {
        return jdbc.sql("""
                        delete from people.entry_link
                        where purpose = :purpose and used_at is null
                          and (lower(email) = lower(:email) or person_id = :person)
                        """)
                        .param("purpose", purpose)
                        .param("email", email)
                        .param("person", number(person), Types.BIGINT)
                        .update()
                > 0;
    }

    /** The link, while it can still be used: a reset only by who is here, an invitation only by who is not yet. */
    Optional<Entry> find(byte[] tokenHash, String purpose, Instant now) {
        return jdbc.sql("""
                        select l.person_id, l.email, l.by_administrator, coalesce(nullif(l.name, ''), p.name, '') as name,
                            coalesce(case when p.state = 'active' then p.language end, o.language, 'nl') as language
                        from people.entry_link l
                        left join people.person p on p.id = l.person_id
                        left join people.organisation o on true
                        where l.token_hash = :hash and l.purpose = :purpose and l.used_at is null
                          and l.expires_at > :now
                          and (p.id is null or p.state = case when l.purpose = 'reset' then 'active' else 'expected' end)
                        """)
                .param("hash", tokenHash)
                .param("purpose", purpose)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var person = row.getObject("person_id", Long.class);
                    return new Entry(
                            person == null ? null : PersonId.of(person),
                            row.getString("email"),
                            row.getString("name"),
                            row.getString("language"),
                            row.getBoolean("by_administrator"));
                })
                .optional();
    }

    /** True for one of those who use it at once, and for nobody afterwards. */
    boolean markUsed(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        update people.entry_link
                        set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                        .param("hash", tokenHash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public List<Waiting> listWaiting(Instant now, int limit) {
        return jdbc.sql("""
                        select email, name, made_at, expires_at, expires_at <= :now as expired
                        from people.entry_link
                        where purpose = 'invitation' and used_at is null
                        order by made_at desc, email
                        limit :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new Waiting(
                        row.getString("email"),
                        row.getString("name"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getBoolean("expired")))
                .list();
    }

    private static @Nullable Long number(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
