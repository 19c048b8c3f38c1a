package nl.zwerm.contributions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.OwnTimeline.Deed;
import nl.zwerm.contributions.OwnTimeline.Line;
import nl.zwerm.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody did with contributions, newest first. Comments and messages are left out: they are talk. */
@Repository
public class TimelineStore {

    private static final String DEEDS = """
            (select 'WROTE' as deed, c.id, c.published_at as at
             from contributions.contribution c
             where c.author_id = :viewer and c.kind not in ('comment', 'message') and c.state = 'published'
               and c.published_at < :before
             order by c.published_at desc
             limit :limit)
            union all
            (select 'WAS_HELPED', h.contribution_id, h.at
             from contributions.helped h
             where h.person_id = :viewer and h.at < :before
             order by h.at desc
             limit :limit)
            union all
            (select 'HELPED_OTHERS', h.contribution_id, max(h.at)
             from contributions.contribution c
             join contributions.helped h on h.contribution_id = c.id
             where c.author_id = :viewer and h.at < :before
             group by h.contribution_id
             order by max(h.at) desc
             limit :limit)
            order by at desc
            limit :limit
            """;

    private record Deeds(Deed deed, long id, Instant at) {}

    private final JdbcClient jdbc;
    private final ContributionStore contributions;

    TimelineStore(JdbcClient jdbc, ContributionStore contributions) {
        this.jdbc = jdbc;
        this.contributions = contributions;
    }

    /** Two statements: what happened, and the things and threads themselves as far as the viewer may still read them. */
    public List<Line> list(Viewer viewer, Instant before, int limit) {
        var deeds = jdbc.sql(DEEDS)
                .param("viewer", viewer.id().value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(TimelineStore::deed)
                .list();
        var found = new HashMap<ContributionId, Contribution>();
        var made = deeds.stream()
                .map(deed -> ContributionId.of(deed.id()))
                .distinct()
                .toList();
        contributions.listWithRoots(made, viewer).forEach(one -> found.put(one.id(), one));
        return deeds.stream()
                .flatMap(deed -> Stream.ofNullable(found.get(ContributionId.of(deed.id())))
                        .map(one -> line(deed, one, found.get(one.root()))))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @org.jspecify.annotations.Nullable Line line(
            Deeds deed, Contribution made, @org.jspecify.annotations.Nullable Contribution root) {
        return root == null ? null : new Line(deed.deed(), made, root, deed.at());
    }

    private static Deeds deed(ResultSet row, int number) throws SQLException {
        return new Deeds(
                Deed.valueOf(row.getString("deed")),
                row.getLong("id"),
                row.getTimestamp("at").toInstant());
    }
}
