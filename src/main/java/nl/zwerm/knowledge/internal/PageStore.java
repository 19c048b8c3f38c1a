package nl.zwerm.knowledge.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pages have beyond every contribution; what was typed passes the sealer. Their tree is in {@link TreeStore}. */
@Repository
public class PageStore {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    PageStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** A new one comes after all that stand where it does. What is no page of its space is not above it. */
    public void save(Contribution page, PageDetails details) {
        var parent = details.parent();
        var owner = details.owner();
        jdbc.sql("""
                        insert into knowledge.page
                            (id, space_id, parent_id, place, owner_id, months, true_until, typed_topics)
                        values (:id, :space, (select id from knowledge.page where id = :parent and space_id = :space for share),
                            (select coalesce(max(p.place), 0) + :gap
                             from knowledge.page p
                             where p.space_id = :space and p.parent_id is not distinct from :parent),
                            :owner, :months, :until, :topics)
                        on conflict (id) do update
                            set parent_id = excluded.parent_id, owner_id = excluded.owner_id, months = excluded.months, true_until = excluded.true_until,
                                typed_topics = excluded.typed_topics
                        """)
                .param("id", page.id().value())
                .param("space", page.space().value())
                .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                .param("gap", TreeStore.GAP)
                .param("owner", owner == null ? null : owner.value(), Types.BIGINT)
                .param("months", details.months())
                .param("until", details.trueUntil(), Types.DATE)
                .param("topics", sealed(page, details.typedTopics()))
                .update();
    }

    public void saveMonths(ContributionId id, int months) {
        jdbc.sql("update knowledge.page set months = :months where id = :id")
                .param("id", id.value())
                .param("months", months)
                .update();
    }

    /** Somebody says that it is true, until that day. */
    public void saveTrueUntil(ContributionId id, LocalDate until) {
        jdbc.sql("update knowledge.page set true_until = :until where id = :id")
                .param("id", id.value())
                .param("until", until)
                .update();
    }

    public void saveOwner(ContributionId id, @Nullable PersonId owner) {
        jdbc.sql("update knowledge.page set owner_id = :owner, told_for = null where id = :id")
                .param("id", id.value())
                .param("owner", owner == null ? null : owner.value(), Types.BIGINT)
                .update();
    }

    void saveChangesWait(ContributionId id, boolean wait) {
        jdbc.sql("update knowledge.page set changes_wait = :wait where id = :id")
                .param("id", id.value())
                .param("wait", wait)
                .update();
    }

    Optional<PageDetails> find(ContributionId id, Viewer viewer) {
        return jdbc.sql("""
                        select p.id, r.space_id, r.sealed, p.parent_id, p.owner_id, p.months, p.true_until, p.changes_wait, p.typed_topics
                        from knowledge.page p
                        join contributions.readable(:viewer) r on r.id = p.id
                        where p.id = :id
                        """)
                .param("viewer", viewer.id().value())
                .param("id", id.value())
                .query((row, _) -> details(row))
                .optional();
    }

    /** Its text was changed. */
    void saveChanged(ContributionId id, Instant at) {
        jdbc.sql("update knowledge.page set changed_at = greatest(changed_at, :at) where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It comes from earlier. */
    public void setChanged(ContributionId id, Instant at) {
        jdbc.sql("update knowledge.page set changed_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A page in a list. */
    record Row(ContributionId id, Instant at) {}

    /** Those that the viewer may read, the last changed first. */
    List<Row> listChanged(Viewer viewer, Cursor before, int limit) {
        return jdbc.sql("""
                        select p.id, p.changed_at
                        from knowledge.page p
                        cross join lateral (
                            select 1
                            from contributions.readable(:viewer) r
                            where r.id = p.id and r.state = 'published'
                            offset 0) r
                        where (p.changed_at, p.id) < (:before, :beforeId)
                        order by p.changed_at desc, p.id desc
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("before", before.when())
                .param("beforeId", before.id())
                .param("limit", limit)
                .query((row, _) -> new Row(
                        ContributionId.of(row.getLong("id")),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    void delete(ContributionId id) {
        jdbc.sql("delete from knowledge.page where id = :id")
                .param("id", id.value())
                .update();
    }

    private PageDetails details(ResultSet row) throws SQLException {
        long parent = row.getLong("parent_id");
        long owner = row.getLong("owner_id");
        var topics = row.getString("typed_topics");
        return new PageDetails(
                parent == 0 ? null : ContributionId.of(parent),
                owner == 0 ? null : PersonId.of(owner),
                row.getInt("months"),
                row.getObject("true_until", LocalDate.class),
                row.getBoolean("changes_wait"),
                topics.isEmpty()
                        ? ""
                        : sealer.open(
                                SpaceId.of(row.getLong("space_id")),
                                row.getBoolean("sealed"),
                                topics,
                                place(row.getLong("id"))));
    }

    private String sealed(Contribution page, String topics) {
        return topics.isEmpty()
                ? ""
                : sealer.seal(
                        page.space(), page.sealed(), topics, place(page.id().value()));
    }

    private static String place(long page) {
        return "page " + page + " topics";
    }

    static List<ContributionId> ids(List<Long> numbers) {
        return numbers.stream().map(ContributionId::of).toList();
    }
}
