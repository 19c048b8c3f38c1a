package nl.zwerm.knowledge.internal;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The tree of the pages of a space, level by level. Whoever changes it holds {@link #lock} of that space, so that no two
 * moves at once put two pages beneath each other.
 */
@Repository
public class TreeStore {

    /** Between the places of two that stand beside each other, at first. */
    static final long GAP = 1 << 20;

    private static final int DEEPEST = 100;

    /** One that was removed stays in the tree as long as something stands beneath it. */
    private static final String NODES = """
            select p.id, r.id is not null as there, p.true_until,
                exists (select 1
                        from knowledge.page c
                        join contributions.readable(:viewer) rc on rc.id = c.id and rc.state = 'published'
                        where c.parent_id = p.id) as more
            from knowledge.page p
            left join contributions.readable(:viewer) r on r.id = p.id and r.state = 'published'
            where %s
            order by p.place, p.id
            limit :limit
            """;

    /** What stands beneath itself ends it. */
    private static final String BENEATH = """
            with recursive beneath as (
                select p.id
                from knowledge.page p
                where p.id = :id
                union
                select c.id
                from beneath b
                join knowledge.page c on c.parent_id = b.id
            )
            """;

    private static final String TWIGS = """
            select p.id, p.parent_id, r.id is not null as there
            %s
            left join contributions.readable(:viewer) r on r.id = p.id and r.state = 'published'
            %s
            order by p.place, p.id
            limit :limit
            """;

    private final JdbcClient jdbc;

    TreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page among those beside it: whether it is there for the viewer, and whether something is beneath it. */
    record Node(
            ContributionId id,
            boolean there,
            boolean more,
            @Nullable LocalDate trueUntil) {}

    /** Until the end of the transaction nobody else changes the tree of this space. */
    void lock(SpaceId space) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('knowledge tree', :space))")
                .param("space", space.value())
                .query((_, _) -> 0)
                .list();
    }

    List<Node> listAtTop(SpaceId space, Viewer viewer, int limit) {
        return nodes(
                jdbc.sql(NODES.formatted("p.space_id = :space and p.parent_id is null"))
                        .param("space", space.value()),
                viewer,
                limit);
    }

    List<Node> listBeneath(ContributionId parent, Viewer viewer, int limit) {
        return nodes(jdbc.sql(NODES.formatted("p.parent_id = :parent")).param("parent", parent.value()), viewer, limit);
    }

    private static List<Node> nodes(StatementSpec statement, Viewer viewer, int limit) {
        return statement
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query((row, _) -> new Node(
                        ContributionId.of(row.getLong("id")),
                        row.getBoolean("there"),
                        row.getBoolean("more"),
                        row.getObject("true_until", LocalDate.class)))
                .list()
                .stream()
                .filter(node -> node.there() || node.more())
                .toList();
    }

    /** What it stands beneath, from the top down. */
    List<ContributionId> listAbove(ContributionId id) {
        return PageStore.ids(jdbc.sql("""
                        with recursive above as (
                            select p.parent_id as id, 1 as steps
                            from knowledge.page p
                            where p.id = :id
                            union all
                            select p.parent_id, a.steps + 1
                            from above a
                            join knowledge.page p on p.id = a.id
                            where a.steps < :deepest
                        )
                        select id from above where id is not null order by steps desc
                        """)
                .param("id", id.value())
                .param("deepest", DEEPEST)
                .query(Long.class)
                .list());
    }

    /** The page and all that is beneath it, removed ones and drafts too. */
    List<ContributionId> listWithAllBeneath(ContributionId id) {
        return PageStore.ids(jdbc.sql(BENEATH + "select id from beneath")
                .param("id", id.value())
                .query(Long.class)
                .list());
    }

    /** A page in its tree, and whether it is there for the viewer. */
    public record Twig(ContributionId id, @Nullable ContributionId parent, boolean there) {}

    /** Those beside each other in their order. */
    public List<Twig> listTree(SpaceId space, Viewer viewer, int limit) {
        return twigs(
                jdbc.sql(TWIGS.formatted("from knowledge.page p", "where p.space_id = :space"))
                        .param("space", space.value()),
                viewer,
                limit);
    }

    /** The page and all that is beneath it, those beside each other in their order. */
    public List<Twig> listTree(ContributionId id, Viewer viewer, int limit) {
        return twigs(
                jdbc.sql(BENEATH + TWIGS.formatted("from beneath b join knowledge.page p on p.id = b.id", ""))
                        .param("id", id.value()),
                viewer,
                limit);
    }

    private static List<Twig> twigs(StatementSpec statement, Viewer viewer, int limit) {
        return statement
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query((row, _) -> new Twig(
                        ContributionId.of(row.getLong("id")),
                        parent(row.getObject("parent_id", Long.class)),
                        row.getBoolean("there")))
                .list();
    }

    private static @Nullable ContributionId parent(@Nullable Long id) {
        return id == null ? null : ContributionId.of(id);
    }

    /** Drafts, and what came beneath one of these at the last moment, stand at the top where they were. */
    void leaveBehind(Collection<ContributionId> gone, SpaceId to) {
        jdbc.sql("update knowledge.page set parent_id = null where parent_id = any(:gone) and space_id <> :to")
                .param("gone", gone.stream().map(ContributionId::value).toArray(Long[]::new))
                .param("to", to.value())
                .update();
    }

    /** Where it stands among those beneath {@code parent}; nothing when it is not one of them. */
    Optional<Long> findPlace(SpaceId space, @Nullable ContributionId parent, ContributionId id) {
        return jdbc.sql("""
                        select p.place
                        from knowledge.page p
                        where p.id = :id and p.space_id = :space and p.parent_id is not distinct from :parent
                        """)
                .param("id", id.value())
                .param("space", space.value())
                .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                .query(Long.class)
                .optional();
    }

    /** The place of whatever comes right before that one, among those beneath {@code parent}; nothing when it is the first. */
    Optional<Long> findPlaceBefore(SpaceId space, @Nullable ContributionId parent, long place, ContributionId but) {
        return jdbc.sql("""
                        select max(p.place)
                        from knowledge.page p
                        where p.space_id = :space and p.parent_id is not distinct from :parent
                          and p.place < :place and p.id <> :but
                        """)
                .param("space", space.value())
                .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                .param("place", place)
                .param("but", but.value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    long lastPlace(SpaceId space, @Nullable ContributionId parent) {
        return jdbc.sql("""
                        select coalesce(max(p.place), 0)
                        from knowledge.page p
                        where p.space_id = :space and p.parent_id is not distinct from :parent
                        """)
                .param("space", space.value())
                .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                .query(Long.class)
                .single();
    }

    void save(ContributionId id, @Nullable ContributionId parent, long place) {
        jdbc.sql("update knowledge.page set parent_id = :parent, place = :place where id = :id")
                .param("id", id.value())
                .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                .param("place", place)
                .update();
    }

    /** Makes room between all that stand there. */
    void spread(SpaceId space, @Nullable ContributionId parent) {
        jdbc.sql("""
                        update knowledge.page p
                        set place = n.number * :gap
                        from (select id, row_number() over (order by place, id) as number
                              from knowledge.page
                              where space_id = :space and parent_id is not distinct from :parent) n
                        where n.id = p.id
                        """)
                .param("space", space.value())
                .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                .param("gap", GAP)
                .update();
    }
}
