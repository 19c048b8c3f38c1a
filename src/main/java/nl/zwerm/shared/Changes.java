package nl.zwerm.shared;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The log of what changed: subjects only ({@code contribution 123}), never content. Ids commit out of order, so a
 * reader never goes past the oldest transaction still running: it reads in the order of (transaction, number) below
 * {@code pg_snapshot_xmin}.
 */
@Component
public class Changes {

    /** Where a reader stands. */
    public record Cursor(long transaction, long number) {

        public static final Cursor START = new Cursor(0, 0);

        public static Cursor parse(String text) {
            var parts = text.split("/", -1);
            return new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return transaction + "/" + number;
        }
    }

    /**
     * One change: of what kind of thing, and which.
     *
     * @param look whether only pages that show it are different now
     */
    public record Change(long transaction, long number, String kind, long subject, boolean look) {

        public Cursor cursor() {
            return new Cursor(transaction, number);
        }
    }

    private final JdbcClient jdbc;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a thing changed, inside the transaction that changes it. */
    @Transactional
    public void note(String kind, long subject) {
        jdbc.sql("insert into shared.change (kind, subject) values (:kind, :subject)")
                .param("kind", kind)
                .param("subject", subject)
                .update();
        wakeAfterCommit();
    }

    /**
     * Notes that a thing looks different where it is shown, and is still what it was: something beneath it changed, or
     * who was asked. Pages are drawn anew; whoever computes something from what it is need not look.
     */
    @Transactional
    public void noteLook(String kind, long subject) {
        jdbc.sql("insert into shared.change (kind, subject, look) values (:kind, :subject, true)")
                .param("kind", kind)
                .param("subject", subject)
                .update();
        wakeAfterCommit();
    }

    /** Notes that a part of a thing changed, so that the whole looks different. */
    @Transactional
    public void notePart(String kind, long part, long whole) {
        jdbc.sql("insert into shared.change (kind, subject, look) values (:kind, :part, false), (:kind, :whole, true)")
                .param("kind", kind)
                .param("part", part)
                .param("whole", whole)
                .update();
        wakeAfterCommit();
    }

    /** Notes many at once. */
    @Transactional
    public void noteAll(String kind, Collection<Long> subjects) {
        jdbc.sql("insert into shared.change (kind, subject) select :kind, unnest(:subjects)")
                .param("kind", kind)
                .param("subjects", subjects.toArray(Long[]::new))
                .update();
        wakeAfterCommit();
    }

    /** The next changes after a cursor, oldest first, none of which can be overtaken any more. */
    public List<Change> after(Cursor cursor, int limit) {
        return jdbc.sql("""
                        select c.xid::text::bigint as transaction, c.number, c.kind, c.subject, c.look
                        from shared.change c
                        where (c.xid, c.number) > (cast(:transaction as text)::xid8, :number)
                          and c.xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by c.xid, c.number
                        limit :limit
                        """)
                .param("transaction", Long.toString(cursor.transaction()))
                .param("number", cursor.number())
                .param("limit", limit)
                .query(Change.class)
                .list();
    }

    /** Just before everything that is not yet visible to all: from here on nothing is missed. */
    public Cursor now() {
        long transaction = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
        return new Cursor(transaction - 1, Long.MAX_VALUE);
    }

    /**
     * Forgets what changed before then, and says from where on the log is whole. Who reads from an earlier place begins
     * anew; and nothing tells for ever what changed together with what.
     */
    @Transactional
    public void prune(Instant before) {
        jdbc.sql("""
                        with last as (
                            select xid, number
                            from shared.change
                            where noted_at < :before
                            order by xid desc, number desc
                            limit 1),
                        gone as (
                            delete from shared.change c
                            using last
                            where (c.xid, c.number) <= (last.xid, last.number))
                        insert into shared.change_log (pruned_to)
                        select last.xid::text || '/' || last.number from last
                        on conflict (one) do update set pruned_to = excluded.pruned_to
                        """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    /** The oldest place from which the log is still whole. */
    public Cursor oldest() {
        return jdbc.sql("select pruned_to from shared.change_log")
                .query(String.class)
                .optional()
                .map(Cursor::parse)
                .orElse(Cursor.START);
    }

    /** Hears that something was committed here or on another node; must be quick. */
    public void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    public void wake() {
        new ArrayList<>(listeners).forEach(Runnable::run);
    }

    private void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }
            });
        }
    }
}
