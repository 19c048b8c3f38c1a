package nl.zwerm.contributions.internal;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What stands in one space, newest first. */
@Repository
class SpaceContentStore {

    private static final int AT_ONCE = 100;
    private static final String PUBLISHED_HERE = "select " + ContributionRows.COLUMNS + """
            , p.name as author_name
            from contributions.readable(:viewer) r
            left join people.person_card p on p.id = r.author_id
            where r.space_id = :space and r.state = 'published'
            """;

    /** A contribution and the name of whoever made it. */
    record Written(Contribution contribution, @Nullable String author) {}

    private final JdbcClient jdbc;
    private final ContributionRows rows;

    SpaceContentStore(JdbcClient jdbc, ContributionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    List<Written> listThreads(SpaceId space, String kind, Viewer viewer, int limit) {
        var sql = PUBLISHED_HERE + """
                  and r.kind = :kind and r.parent_id is null
                order by r.published_at desc, r.id
                limit :limit
                """;
        return here(sql, space, viewer)
                .param("kind", kind)
                .param("limit", limit)
                .query(this::written)
                .list();
    }

    /** Opens one text after another, so that thousands never stand in memory together, for as long as the reader goes on. */
    void eachOfNewest(SpaceId space, Viewer viewer, int limit, Predicate<Written> reader) {
        var sql = PUBLISHED_HERE + " order by r.published_at desc, r.id limit :limit";
        try (var texts =
                here(sql, space, viewer).param("limit", limit).withFetchSize(AT_ONCE).query(this::written).stream()) {
            var each = texts.iterator();
            while (each.hasNext() && reader.test(each.next())) {}
        }
    }

    List<Contribution> listRoots(Collection<ContributionId> ids, SpaceId space, Viewer viewer) {
        return here(PUBLISHED_HERE + " and r.id in (:ids)", space, viewer)
                .param("ids", ids.stream().map(ContributionId::value).toList())
                .query(rows::contribution)
                .list();
    }

    private StatementSpec here(String sql, SpaceId space, Viewer viewer) {
        return jdbc.sql(sql).param("viewer", viewer.id().value()).param("space", space.value());
    }

    private Written written(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Written(rows.contribution(row, number), row.getString("author_name"));
    }
}
