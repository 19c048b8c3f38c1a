package nl.zwerm.contributions.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits to be carried out or to be sent under a pseudonym, sealed. */
@Repository
public class WaitingStore {

    /** One thing that waits, opened. */
    public record Waiting(long id, Map<String, String> fields) {}

    private record Row(long id, byte[] sealed) {}

    private final JdbcClient jdbc;
    private final SealedFields sealing;

    WaitingStore(JdbcClient jdbc, SealedFields sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    public void save(long id, Map<String, String> fields) {
        jdbc.sql("""
                        insert into contributions.waiting (id, sealed)
                        values (:id, :sealed)
                        on conflict (id) do update set sealed = excluded.sealed
                        """)
                .param("id", id)
                .param("sealed", sealing.seal(fields, "waiting " + id))
                .update();
    }

    public Optional<Map<String, String>> find(long id) {
        return jdbc.sql("select sealed from contributions.waiting where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(kept -> sealing.open(kept, "waiting " + id));
    }

    public boolean waits(long id) {
        return jdbc.sql("select exists (select 1 from contributions.waiting where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public boolean delete(long id) {
        return jdbc.sql("delete from contributions.waiting where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    public void deleteAll(Collection<Long> ids) {
        jdbc.sql("delete from contributions.waiting where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    public List<Waiting> list(int limit) {
        return open("select id, sealed from contributions.waiting order by id limit :limit", limit);
    }

    /** Until the transaction ends no other node carries these out. */
    public List<Waiting> lock(int limit) {
        return open(
                "select id, sealed from contributions.waiting order by id limit :limit for update skip locked", limit);
    }

    private List<Waiting> open(String sql, int limit) {
        return open(sql, limit, "waiting ");
    }

    private List<Waiting> open(String sql, int limit, String place) {
        var waiting = new ArrayList<Waiting>();
        jdbc.sql(sql)
                .param("limit", limit)
                .query(Row.class)
                .list()
                .forEach(row -> waiting.add(new Waiting(row.id(), sealing.open(row.sealed(), place + row.id()))));
        return waiting;
    }

    public void saveDraft(long id, Map<String, String> fields, LocalDate until) {
        jdbc.sql("""
                        insert into contributions.token_draft (id, sealed, until)
                        values (:id, :sealed, :until)
                        on conflict (id) do update set sealed = excluded.sealed
                        """)
                .param("id", id)
                .param("sealed", sealing.seal(fields, "draft " + id))
                .param("until", until)
                .update();
    }

    public Optional<Map<String, String>> findDraft(long id) {
        return jdbc.sql("select sealed from contributions.token_draft where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(kept -> sealing.open(kept, "draft " + id));
    }

    public List<Waiting> listDrafts(int limit) {
        return open("select id, sealed from contributions.token_draft order by id limit :limit", limit, "draft ");
    }

    public void deleteDraft(long id) {
        jdbc.sql("delete from contributions.token_draft where id = :id")
                .param("id", id)
                .update();
    }

    public void deleteDraftsBefore(LocalDate day) {
        jdbc.sql("delete from contributions.token_draft where until < :day")
                .param("day", day)
                .update();
    }
}
