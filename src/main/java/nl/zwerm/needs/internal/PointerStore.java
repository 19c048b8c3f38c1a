package nl.zwerm.needs.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To what exists already somebody pointed. Whoever may not read what it points to sees nothing of a pointer. */
@Repository
public class PointerStore {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    PointerStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** A pointer, and the thread it points to. */
    record Row(
            ContributionId id,
            String sentence,
            ContributionId target,
            String kind,
            SpaceId space,
            String title,
            String language) {}

    public void insert(ContributionId id, Contribution need, ContributionId target, String sentence) {
        jdbc.sql("""
                        insert into needs.pointer (id, need_id, target_id, sentence)
                        values (:id, :need, :target, :sentence)
                        """)
                .param("id", id.value())
                .param("need", need.id().value())
                .param("target", target.value())
                .param("sentence", sealer.seal(need.space(), need.sealed(), sentence, place(id.value())))
                .update();
    }

    /** The pointer that shows the viewer the same already. */
    Optional<ContributionId> find(ContributionId need, ContributionId target, Viewer viewer) {
        return jdbc.sql("""
                        select x.id
                        from needs.pointer x
                        join contributions.readable(:viewer) r on r.id = x.id and r.state = 'published'
                        where x.need_id = :need and x.target_id = :target
                        order by x.id
                        limit 1
                        """)
                .param("viewer", viewer.id().value())
                .param("need", need.value())
                .param("target", target.value())
                .query(Long.class)
                .optional()
                .map(ContributionId::of);
    }

    Optional<ContributionId> findTarget(ContributionId pointer) {
        return jdbc.sql("select target_id from needs.pointer where id = :id")
                .param("id", pointer.value())
                .query(Long.class)
                .optional()
                .map(ContributionId::of);
    }

    List<Row> list(ContributionId need, Viewer viewer) {
        return jdbc.sql("""
                        select x.id, x.sentence, n.space_id, n.sealed, t.id as target, t.kind, t.space_id as target_space,
                               t.sealed as target_sealed, t.title, t.language
                        from needs.pointer x
                        join contributions.readable(:viewer) n on n.id = x.id and n.state = 'published'
                        join contributions.readable(:viewer) t on t.id = x.target_id and t.state = 'published'
                        where x.need_id = :need
                        order by n.published_at, x.id
                        limit :most
                        """)
                .param("viewer", viewer.id().value())
                .param("need", need.value())
                .param("most", MOST)
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        long target = row.getLong("target");
        var space = SpaceId.of(row.getLong("target_space"));
        var sentence = row.getString("sentence");
        return new Row(
                ContributionId.of(id),
                sentence.isEmpty()
                        ? ""
                        : sealer.open(
                                SpaceId.of(row.getLong("space_id")), row.getBoolean("sealed"), sentence, place(id)),
                ContributionId.of(target),
                row.getString("kind"),
                space,
                sealer.open(
                        space,
                        row.getBoolean("target_sealed"),
                        row.getString("title"),
                        "contribution " + target + " title"),
                row.getString("language"));
    }

    private static String place(long pointer) {
        return "pointer " + pointer + " sentence";
    }
}
