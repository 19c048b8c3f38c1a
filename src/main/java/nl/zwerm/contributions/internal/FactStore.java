package nl.zwerm.contributions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.zwerm.contributions.AnswerRecord;
import nl.zwerm.contributions.Facts.Fact;
import nl.zwerm.shared.Changes.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ledger of facts, for those who compute from it. */
@Repository
public class FactStore {

    private static final String ANSWERS = """
            select a.id, a.root_id, a.space_id, a.sealed, a.author_id, a.published_at, a.imported_votes,
                   array(select ct.topic_id
                         from contributions.contribution_topic ct
                         where ct.contribution_id = a.root_id) as topics,
                   f.helped, f.accepted
            from contributions.contribution a
            join contributions.contribution q on q.id = a.root_id and q.state = 'published'
            cross join lateral (
                select coalesce(sum(case what when 'helped' then 1 when 'unhelped' then -1 end), 0) as helped,
                       coalesce(sum(case what when 'accepted' then 1 when 'unaccepted' then -1 end), 0) as accepted
                from contributions.fact
                where thing_id = a.id and what in ('helped', 'unhelped', 'accepted', 'unaccepted')) f
            where a.kind = 'answer' and a.state = 'published' and a.author_id is not null
              and a.author_id is distinct from q.author_id
            """;

    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Fact> listAfter(Cursor cursor, int limit) {
        return jdbc.sql("""
                        select f.xid::text::bigint as transaction, f.number, f.what, f.thing_id as thing
                        from contributions.fact f
                        where (f.xid, f.number) > (cast(:transaction as text)::xid8, :number)
                          and f.xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by f.xid, f.number
                        limit :limit
                        """)
                .param("transaction", Long.toString(cursor.transaction()))
                .param("number", cursor.number())
                .param("limit", limit)
                .query(Fact.class)
                .list();
    }

    public List<AnswerRecord> listAnswers(Collection<Long> things) {
        return jdbc.sql(ANSWERS + "and (a.id = any(:things) or a.root_id = any(:things))")
                .param("things", things.toArray(Long[]::new))
                .query(FactStore::answer)
                .list();
    }

    public List<AnswerRecord> listAnswersAfter(long answer, int limit) {
        return jdbc.sql(ANSWERS + "and a.id > :answer order by a.id limit :limit")
                .param("answer", answer)
                .param("limit", limit)
                .query(FactStore::answer)
                .list();
    }

    private static AnswerRecord answer(ResultSet row, int number) throws SQLException {
        return new AnswerRecord(
                row.getLong("id"),
                row.getLong("root_id"),
                row.getLong("space_id"),
                row.getBoolean("sealed"),
                row.getLong("author_id"),
                row.getTimestamp("published_at").toInstant(),
                Set.of((Long[]) row.getArray("topics").getArray()),
                row.getInt("helped"),
                row.getInt("accepted") > 0,
                row.getInt("imported_votes"));
    }
}
