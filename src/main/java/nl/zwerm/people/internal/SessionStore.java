package nl.zwerm.people.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions: who is signed in, by the hash of a token. Reading one costs one statement and writes nothing. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who looks, and whether an administrator made a way in for them that they have not yet read about. */
    record Visit(Viewer viewer, boolean entryGiven) {}

    Optional<Visit> findVisit(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        select p.id, p.name, p.administrator, p.organiser, p.guest, p.language, p.zone, p.epoch,
                            p.entry_given_at is not null as entry_given
                        from people.session s
                        join people.person p on p.id = s.person_id
                        where s.token_hash = :hash and s.expires_at > :now and p.state = 'active'
                        """)
                .param("hash", tokenHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Visit(
                        new Viewer(
                                PersonId.of(row.getLong("id")),
                                row.getString("name"),
                                row.getBoolean("administrator"),
                                row.getBoolean("organiser"),
                                row.getBoolean("guest"),
                                Words.locale(row.getString("language")),
                                ZoneId.of(row.getString("zone")),
                                row.getLong("epoch")),
                        row.getBoolean("entry_given")))
                .optional();
    }

    void insert(byte[] tokenHash, PersonId person, String agent, Instant today, Instant expires) {
        jdbc.sql("""
                        insert into people.session (token_hash, person_id, agent, created_at, expires_at)
                        values (:hash, :person, :agent, :today, :expires)
                        """)
                .param("hash", tokenHash)
                .param("person", person.value())
                .param("agent", agent)
                .param("today", today.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from people.session where person_id = :person and expires_at < :today")
                .param("person", person.value())
                .param("today", today.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whose it was. */
    Optional<PersonId> delete(byte[] tokenHash) {
        return jdbc.sql("""
                        with ended as (
                            delete from people.session where token_hash = :hash returning person_id)
                        update people.person
                        set epoch = epoch + 1
                        where id in (select person_id from ended)
                        returning id
                        """)
                .param("hash", tokenHash)
                .query((row, _) -> PersonId.of(row.getLong("id")))
                .optional();
    }

    List<byte[]> listOpen(PersonId person, Instant now) {
        return jdbc.sql("select token_hash from people.session where person_id = :person and expires_at > :now")
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getBytes("token_hash"))
                .list();
    }

    /** Ends all sessions of a person but the one given; open streams notice by the new epoch. */
    void deleteAll(PersonId person, byte[] except) {
        jdbc.sql("delete from people.session where person_id = :person and token_hash <> :except")
                .param("person", person.value())
                .param("except", except)
                .update();
        jdbc.sql("update people.person set epoch = epoch + 1 where id = :person")
                .param("person", person.value())
                .update();
    }

    /** One signed-in browser, as its owner sees it; of when that began only the day is kept, by Greenwich. */
    public record SignedIn(String agent, LocalDate since, Instant expiresAt, boolean current) {}

    List<SignedIn> list(PersonId person, byte[] current, Instant now) {
        return jdbc.sql("""
                        select agent, created_at, expires_at, token_hash = :current as current
                        from people.session
                        where person_id = :person and expires_at > :now
                        order by created_at desc
                        limit 50
                        """)
                .param("person", person.value())
                .param("current", current)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new SignedIn(
                        row.getString("agent"),
                        LocalDate.ofInstant(row.getTimestamp("created_at").toInstant(), ZoneOffset.UTC),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getBoolean("current")))
                .list();
    }
}
