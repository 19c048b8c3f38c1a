package nl.zwerm.files.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.files.FileId;
import nl.zwerm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of files that are on their way. */
@Repository
class SendingStore {

    private final JdbcClient jdbc;

    SendingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Sending sending, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into files.sending (id, sent_by_id, name, size_bytes, begun_at)
                        values (:id, :by, :name, :size, :at)
                        """)
                .param("id", sending.id().value())
                .param("by", by.value())
                .param("name", sending.name())
                .param("size", sending.size())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Sending> find(FileId id, PersonId by, Instant since) {
        return jdbc.sql("""
                        select id, name, size_bytes, received_bytes, blob
                        from files.sending
                        where id = :id and sent_by_id = :by and begun_at > :since
                        """)
                .param("id", id.value())
                .param("by", by.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(SendingStore::sending)
                .optional();
    }

    /** False when another piece came first. */
    boolean add(Sending before, int length, String blob) {
        return jdbc.sql("""
                        update files.sending
                        set received_bytes = received_bytes + :length, blob = ltrim(blob || ' ' || :blob)
                        where id = :id and received_bytes = :before
                        """)
                        .param("length", length)
                        .param("blob", blob)
                        .param("id", before.id().value())
                        .param("before", before.received())
                        .update()
                == 1;
    }

    void delete(FileId id) {
        jdbc.sql("delete from files.sending where id = :id")
                .param("id", id.value())
                .update();
    }

    /** What came of those that nobody finished. */
    List<String> deleteBefore(Instant before, int limit) {
        return jdbc.sql("""
                        delete from files.sending
                        where id in (select s.id
                                     from files.sending s
                                     where s.begun_at < :before
                                     order by s.begun_at
                                     limit :limit
                                     for update skip locked)
                        returning blob
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Bytes that this person sent, or said to send, and that stand in no text yet. */
    long waiting(PersonId by) {
        return jdbc.sql("""
                        select coalesce((select sum(size_bytes) from files.sending where sent_by_id = :by), 0)
                             + coalesce((select sum(size_bytes)
                                         from files.file
                                         where uploaded_by_id = :by and contribution_id is null), 0)
                        """).param("by", by.value()).query(Long.class).single();
    }

    private static Sending sending(ResultSet row, int number) throws SQLException {
        return new Sending(
                FileId.of(row.getLong("id")),
                row.getBytes("name"),
                row.getLong("size_bytes"),
                row.getLong("received_bytes"),
                row.getString("blob"));
    }
}
