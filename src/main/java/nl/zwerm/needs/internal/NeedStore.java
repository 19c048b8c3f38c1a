package nl.zwerm.needs.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.needs.internal.NeedDetails.Named;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How it stands with needs, and which there are; texts pass the sealer. */
@Repository
public class NeedStore {

    private static final int MOST_NAMED = 30;

    private static final String OPEN = " and n.state in ('open', 'working')";
    private static final String THERE = " and n.state = 'there'";
    private static final String MINE = """
             and (r.author_id = :viewer
                  or n.id = any(:hidden)
                  or exists (select 1 from needs.joined j where j.need_id = n.id and j.person_id = :viewer))
            """;
    private static final String ABOUT = """
             and exists (select 1 from needs.topic_of t where t.contribution_id = n.id and t.id = :topic)
            """;

    private final JdbcClient jdbc;
    private final Sealer sealer;

    NeedStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** A need in a list; {@code met} when somebody pointed to something that the viewer may read. */
    record Row(
            ContributionId id,
            Instant activeAt,
            NeedState state,
            int joined,
            boolean mine,
            boolean met,
            List<Named> topics) {}

    /** How it stands, who marked it so last and who works on it, for telling others. */
    record Standing(
            NeedState state,
            @Nullable PersonId worker,
            @Nullable PersonId markedBy) {}

    public void save(Contribution need, String typedTopics, Instant activeAt) {
        jdbc.sql("""
                        insert into needs.need (id, active_at, typed_topics)
                        values (:id, :now, :topics)
                        on conflict (id) do update set active_at = excluded.active_at, typed_topics = excluded.typed_topics
                        """)
                .param("id", need.id().value())
                .param("now", activeAt.atOffset(ZoneOffset.UTC))
                .param(
                        "topics",
                        sealer.seal(
                                need.space(),
                                need.sealed(),
                                typedTopics,
                                place(need.id().value())))
                .update();
    }

    void delete(ContributionId draft) {
        jdbc.sql("delete from needs.need where id = :id")
                .param("id", draft.value())
                .update();
    }

    /** False when it stood so already. */
    public boolean mark(
            ContributionId id, NeedState state, @Nullable PersonId worker, @Nullable PersonId by, Instant now) {
        return jdbc.sql("""
                        update needs.need
                        set state = :state, worker_id = :worker, marked_by_id = :by, active_at = :now
                        where id = :id and (state <> :state or worker_id is distinct from :worker)
                        """)
                        .param("id", id.value())
                        .param("state", state.word())
                        .param("worker", worker == null ? null : worker.value(), Types.BIGINT)
                        .param("by", by == null ? null : by.value(), Types.BIGINT)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Something happened with it, so that it stands higher in the list; nothing when this is no need. */
    void markActive(ContributionId id, Instant now) {
        jdbc.sql("update needs.need set active_at = greatest(active_at, :now) where id = :id")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Standing> findStanding(ContributionId id) {
        return jdbc.sql("select state, worker_id, marked_by_id from needs.need where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Standing(state(row), person(row, "worker_id"), person(row, "marked_by_id")))
                .optional();
    }

    Optional<NeedDetails> find(ContributionId id, Viewer viewer) {
        return jdbc.sql("""
                        select n.id, r.space_id, r.sealed, n.state, n.worker_id, w.name as worker, n.typed_topics,
                               (select count(*) from needs.joined j where j.need_id = n.id) as joined,
                               exists (select 1
                                       from needs.joined j
                                       where j.need_id = n.id and j.person_id = :viewer) as mine,
                               f.ids, f.names
                        from needs.need n
                        join contributions.readable(:viewer) r on r.id = n.id
                        left join people.person_card w on w.id = n.worker_id
                        cross join lateral (
                            select array_agg(p.id order by j.at, p.id) as ids, array_agg(p.name order by j.at, p.id) as names
                            from (select j.person_id, j.at
                                  from needs.joined j
                                  where j.need_id = n.id
                                  order by j.at, j.person_id
                                  limit :most) j
                            join people.person_card p on p.id = j.person_id) f
                        where n.id = :id
                        """)
                .param("viewer", viewer.id().value())
                .param("id", id.value())
                .param("most", MOST_NAMED)
                .query(this::details)
                .optional();
    }

    /** {@code hidden} are those that the viewer said under a pseudonym: the rows themselves know nothing of it. */
    List<Row> list(
            NeedTab tab,
            @Nullable TopicId topic,
            Collection<ContributionId> hidden,
            Viewer viewer,
            Cursor before,
            int limit) {
        var which = switch (tab) {
            case OPEN -> OPEN;
            case THERE -> THERE;
            case MINE -> MINE;
        };
        return jdbc.sql("""
                        select n.id, n.active_at, n.state,
                               (select count(*) from needs.joined j where j.need_id = n.id) as joined,
                               exists (select 1
                                       from needs.joined j
                                       where j.need_id = n.id and j.person_id = :viewer) as mine,
                               exists (select 1
                                       from needs.pointer x
                                       join contributions.readable(:viewer) p on p.id = x.id and p.state = 'published'
                                       join contributions.readable(:viewer) t on t.id = x.target_id and t.state = 'published'
                                       where x.need_id = n.id) as met,
                               array(select t.id from needs.topic_of t where t.contribution_id = n.id order by t.name, t.id) as ids,
                               array(select t.name from needs.topic_of t where t.contribution_id = n.id order by t.name, t.id) as names
                        from needs.need n
                        join contributions.readable(:viewer) r on r.id = n.id and r.kind = 'need' and r.state = 'published'
                        where (n.active_at, n.id) < (:before, :beforeId)
                        """ + which + (topic == null ? "" : ABOUT)
                        + " order by n.active_at desc, n.id desc limit :limit")
                .param("viewer", viewer.id().value())
                .param("before", before.when())
                .param("beforeId", before.id())
                .param("topic", topic == null ? null : topic.value(), Types.BIGINT)
                .param("hidden", hidden.stream().map(ContributionId::value).toArray(Long[]::new))
                .param("limit", limit)
                .query((row, _) -> new Row(
                        ContributionId.of(row.getLong("id")),
                        row.getTimestamp("active_at").toInstant(),
                        state(row),
                        row.getInt("joined"),
                        row.getBoolean("mine"),
                        row.getBoolean("met"),
                        named(row)))
                .list();
    }

    private NeedDetails details(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        var worker = row.getString("worker");
        var topics = row.getString("typed_topics");
        return new NeedDetails(
                state(row),
                worker == null ? null : new Named(PublicId.show(row.getLong("worker_id")), worker),
                named(row),
                row.getInt("joined"),
                row.getBoolean("mine"),
                topics.isEmpty()
                        ? ""
                        : sealer.open(
                                SpaceId.of(row.getLong("space_id")), row.getBoolean("sealed"), topics, place(id)));
    }

    private static List<Named> named(ResultSet row) throws SQLException {
        @Nullable Array ids = row.getArray("ids");
        @Nullable Array names = row.getArray("names");
        if (ids == null || names == null) {
            return List.of();
        }
        var numbers = (Long[]) ids.getArray();
        var words = (String[]) names.getArray();
        var named = new ArrayList<Named>();
        for (int i = 0; i < numbers.length; i++) {
            named.add(new Named(PublicId.show(numbers[i]), words[i]));
        }
        return List.copyOf(named);
    }

    private static NeedState state(ResultSet row) throws SQLException {
        return NeedState.find(row.getString("state")).orElseThrow();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : PersonId.of(id);
    }

    private static String place(long need) {
        return "need " + need + " topics";
    }
}
