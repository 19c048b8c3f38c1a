package nl.zwerm.people.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import nl.zwerm.shared.PublicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wrong tries of the last hour, by account and by address. */
@Repository
class FailedSignInStore {

    record Recent(int count, Instant last) {}

    private final JdbcClient jdbc;

    FailedSignInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else looks at the tries of this account. */
    void lock(String who) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))::text")
                .param("who", who)
                .query(String.class)
                .optional();
    }

    Recent recent(String who, Instant since) {
        return jdbc.sql("""
                        select count(*) as count, coalesce(max(at), :since) as last
                        from people.failed_sign_in
                        where who = :who and at > :since
                        """)
                .param("who", who)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Recent(row.getInt("count"), row.getTimestamp("last").toInstant()))
                .single();
    }

    void insert(String who, Instant now) {
        jdbc.sql("insert into people.failed_sign_in (id, who, at) values (:id, :who, :now)")
                .param("id", PublicId.next())
                .param("who", who)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from people.failed_sign_in where at < :old")
                .param("old", now.minusSeconds(3600).atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(String who) {
        jdbc.sql("delete from people.failed_sign_in where who = :who")
                .param("who", who)
                .update();
    }
}
