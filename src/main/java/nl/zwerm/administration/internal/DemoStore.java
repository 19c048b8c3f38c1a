package nl.zwerm.administration.internal;

import nl.zwerm.shared.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Throws everything away that a demo holds; the only statements that may touch the tables of every module. */
@Repository
class DemoStore {

    private final JdbcClient jdbc;
    private final Changes changes;

    DemoStore(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** Empties every table but the jobs, and what belongs to keys, not to people; whoever follows the log of changes finds it pruned, and begins anew. */
    @Transactional
    public void empty() {
        var demo = jdbc.sql("select demo from people.organisation for update")
                .query(Boolean.class)
                .single();
        if (!demo) {
            throw new IllegalStateException("only a demo may be thrown away");
        }
        jdbc.sql("""
                        insert into spaces.destroyed_key (space_id)
                        select space_id from spaces.space_key where apart
                        on conflict do nothing
                        """).update();
        var here = changes.now().toString();
        var tables = jdbc.sql("""
                        select string_agg(format('%I.%I', schemaname, tablename), ', ')
                        from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema', 'public')
                          and tablename not in ('scheduled_tasks', 'vault', 'destroyed_key', 'key_copy')
                        """).query(String.class).single();
        jdbc.sql("truncate " + tables).update();
        jdbc.sql("insert into shared.change_log (pruned_to) values (:here)")
                .param("here", here)
                .update();
    }
}
