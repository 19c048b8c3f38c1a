package nl.zwerm.discussions.internal;

import static nl.zwerm.shared.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What discussions have beyond every contribution; texts pass the sealer. */
@Repository
public class DiscussionStore {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    DiscussionStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Also what is kept of a draft, which may move to another space. */
    public void save(Contribution discussion, String typedTopics, Instant lastAt) {
        jdbc.sql("""
                        insert into discussions.discussion (id, space_id, typed_topics, last_at)
                        values (:id, :space, :topics, :last)
                        on conflict (id) do update
                            set space_id = excluded.space_id, typed_topics = excluded.typed_topics,
                                last_at = greatest(discussion.last_at, excluded.last_at)
                        """)
                .param("id", discussion.id().value())
                .param("space", discussion.space().value())
                .param("topics", seal(discussion, typedTopics, "topics"))
                .param("last", lastAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Something was said in it. */
    void markActive(ContributionId id, Instant at) {
        jdbc.sql("update discussions.discussion set last_at = greatest(last_at, :at) where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** {@code sought}: a message of which to tell when it was sent. */
    Optional<Details> find(ContributionId id, @Nullable ContributionId sought, Viewer viewer) {
        return jdbc.sql("""
                        select r.id, r.space_id, r.sealed, d.typed_topics, d.conclusion, d.version, d.resolved_at,
                               p.name as resolved_by, talk.messages, talk.mine, talk.sought_at
                        from discussions.discussion d
                        join contributions.readable(:viewer) r on r.id = d.id
                        left join people.person_card p on p.id = d.resolved_by
                        cross join lateral (
                            select count(*) as messages,
                                   count(*) filter (where m.author_id = :viewer) as mine,
                                   max(m.published_at) filter (where m.id = :sought) as sought_at
                            from contributions.readable(:viewer) m
                            where m.root_id = d.id and m.kind = 'message' and m.state = 'published') talk
                        where d.id = :id
                        """)
                .param("viewer", viewer.id().value())
                .param("id", id.value())
                .param("sought", sought == null ? null : sought.value(), Types.BIGINT)
                .query((row, _) -> details(row))
                .optional();
    }

    /** False when somebody said how it ended, or opened it again, since {@code version}. */
    public boolean markResolved(Contribution discussion, int version, String conclusion, PersonId by, Instant now) {
        return jdbc.sql("""
                        update discussions.discussion
                        set resolved_at = :now, resolved_by = :by, conclusion = :conclusion, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", discussion.id().value())
                        .param("version", version)
                        .param("conclusion", seal(discussion, conclusion, "conclusion"))
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** False when it was open. */
    boolean markOpen(ContributionId id) {
        return jdbc.sql("""
                        update discussions.discussion
                        set resolved_at = null, resolved_by = null, conclusion = '', version = version + 1
                        where id = :id and resolved_at is not null
                        """).param("id", id.value()).update() > 0;
    }

    /** Who said that it ended, while it is not open again. */
    Optional<PersonId> findResolver(ContributionId id) {
        return jdbc.sql("select resolved_by from discussions.discussion where id = :id and resolved_by is not null")
                .param("id", id.value())
                .query((row, _) -> PersonId.of(row.getLong("resolved_by")))
                .optional();
    }

    /** The sentences in which discussions ended, of those that the viewer may read. */
    Map<ContributionId, String> conclusions(Collection<ContributionId> ids, Viewer viewer) {
        var found = new HashMap<ContributionId, String>();
        jdbc.sql("""
                        select r.id, r.space_id, r.sealed, d.conclusion
                        from discussions.discussion d
                        join contributions.readable(:viewer) r on r.id = d.id
                        where d.id = any(:ids) and d.conclusion <> ''
                        """)
                .param("viewer", viewer.id().value())
                .param("ids", ids.stream().map(ContributionId::value).toArray(Long[]::new))
                .query(row -> {
                    found.put(ContributionId.of(row.getLong("id")), open(row, "conclusion", "conclusion"));
                });
        return found;
    }

    /** What stands in the clear, for the index. */
    Map<Long, String> texts(Collection<Long> ids) {
        var texts = new HashMap<Long, String>();
        jdbc.sql("select id, conclusion from discussions.discussion where id = any(:ids) and conclusion <> ''")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    texts.put(row.getLong("id"), row.getString("conclusion"));
                });
        return texts;
    }

    /** The conclusion of a row with the columns that open it. */
    String conclusion(ResultSet row) throws SQLException {
        return open(row, "conclusion", "conclusion");
    }

    private Details details(ResultSet row) throws SQLException {
        return new Details(
                open(row, "typed_topics", "topics"),
                resolved(row),
                row.getInt("version"),
                row.getInt("messages"),
                row.getInt("mine"),
                instantOrNull(row, "sought_at"));
    }

    private @Nullable Resolved resolved(ResultSet row) throws SQLException {
        var at = instantOrNull(row, "resolved_at");
        return at == null ? null : new Resolved(conclusion(row), row.getString("resolved_by"), at);
    }

    /** What is empty is not sealed, so that a statement can tell. */
    private String seal(Contribution discussion, String text, String field) {
        return text.isEmpty()
                ? ""
                : sealer.seal(
                        discussion.space(),
                        discussion.sealed(),
                        text,
                        place(discussion.id().value(), field));
    }

    private String open(ResultSet row, String column, String field) throws SQLException {
        var text = Objects.requireNonNullElse(row.getString(column), "");
        return text.isEmpty()
                ? ""
                : sealer.open(
                        SpaceId.of(row.getLong("space_id")),
                        row.getBoolean("sealed"),
                        text,
                        place(row.getLong("id"), field));
    }

    private static String place(long discussion, String field) {
        return "discussion " + discussion + " " + field;
    }
}
