package nl.zwerm.threads.internal;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.contributions.ThreadMoved;
import nl.zwerm.text.Passage;
import nl.zwerm.threads.Placed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which passages comments are about; the words pass the sealer. */
@Repository
public class PassageStore {

    private record Row(long comment, String kept) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;

    PassageStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    void save(Contribution comment, Passage passage) {
        jdbc.sql("""
                        insert into threads.passage (comment_id, kept)
                        values (:id, :kept)
                        on conflict (comment_id) do update set kept = excluded.kept, resolved_at = null
                        """)
                .param("id", comment.id().value())
                .param(
                        "kept",
                        sealer.seal(
                                comment.space(),
                                comment.sealed(),
                                passage.kept(),
                                place(comment.id().value())))
                .update();
    }

    void delete(ContributionId comment) {
        jdbc.sql("delete from threads.passage where comment_id = :id")
                .param("id", comment.value())
                .update();
    }

    /** Of these comments, which stand where the first of their thread does. */
    public Map<ContributionId, Placed> find(Collection<ContributionId> comments, Contribution root) {
        var placed = new HashMap<ContributionId, Placed>();
        jdbc.sql("""
                        select comment_id, kept, resolved_at
                        from threads.passage
                        where comment_id = any(:ids)
                        """)
                .param("ids", comments.stream().map(ContributionId::value).toArray(Long[]::new))
                .query(row -> {
                    long id = row.getLong("comment_id");
                    var kept = sealer.open(root.space(), root.sealed(), row.getString("kept"), place(id));
                    placed.put(
                            ContributionId.of(id),
                            new Placed(Passage.ofKept(kept), row.getTimestamp("resolved_at") != null));
                });
        return placed;
    }

    /** False when it is about no passage. */
    boolean markResolved(ContributionId comment, @Nullable Instant at) {
        return jdbc.sql("update threads.passage set resolved_at = :at where comment_id = :id")
                        .param("id", comment.value())
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                > 0;
    }

    /** Out of one seal, and under the other. */
    void reseal(ThreadMoved moved) {
        var rows = jdbc.sql("select comment_id as comment, kept from threads.passage where comment_id = any(:ids)")
                .param("ids", moved.parts().stream().map(ContributionId::value).toArray(Long[]::new))
                .query(Row.class)
                .list();
        for (var row : rows) {
            var plain = sealer.open(moved.from(), moved.fromSealed(), row.kept(), place(row.comment()));
            jdbc.sql("update threads.passage set kept = :kept where comment_id = :id")
                    .param("id", row.comment())
                    .param("kept", sealer.seal(moved.to(), moved.toSealed(), plain, place(row.comment())))
                    .update();
        }
    }

    private static String place(long comment) {
        return "passage " + comment;
    }
}
