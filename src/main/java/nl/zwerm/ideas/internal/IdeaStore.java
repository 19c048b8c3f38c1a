package nl.zwerm.ideas.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What ideas have beyond every contribution, and which there are; texts pass the sealer. */
@Repository
public class IdeaStore {

    private static final String MINE = " and r.author_id = :viewer";

    private final JdbcClient jdbc;
    private final Sealer sealer;

    IdeaStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** An idea in a list. */
    record Row(ContributionId id, Instant at, int perspectives) {}

    public void save(Contribution idea, String forWhom, String need, String typedTopics) {
        jdbc.sql("""
                        insert into ideas.idea (id, for_whom, need, typed_topics)
                        values (:id, :forWhom, :need, :topics)
                        on conflict (id) do update
                            set for_whom = excluded.for_whom, need = excluded.need, typed_topics = excluded.typed_topics
                        """)
                .param("id", idea.id().value())
                .param("forWhom", seal(idea, forWhom, "for-whom"))
                .param("need", seal(idea, need, "need"))
                .param("topics", seal(idea, typedTopics, "topics"))
                .update();
    }

    Optional<IdeaDetails> find(ContributionId id, Viewer viewer) {
        return Optional.ofNullable(find(List.of(id), viewer).get(id));
    }

    /** Of those that the viewer may read. */
    Map<ContributionId, IdeaDetails> find(Collection<ContributionId> ids, Viewer viewer) {
        var found = new HashMap<ContributionId, IdeaDetails>();
        jdbc.sql("""
                        select i.id, r.space_id, r.sealed, i.for_whom, i.need, i.typed_topics
                        from ideas.idea i
                        join contributions.readable(:viewer) r on r.id = i.id
                        where i.id in (:ids)
                        """)
                .param("viewer", viewer.id().value())
                .param("ids", ids.stream().map(ContributionId::value).toList())
                .query((row, _) -> found.put(ContributionId.of(row.getLong("id")), details(row)))
                .list();
        return found;
    }

    List<Row> list(boolean mine, Viewer viewer, Cursor before, int limit) {
        return jdbc.sql("""
                        select r.id, r.published_at,
                               (select count(*)
                                from contributions.readable(:viewer) p
                                where p.parent_id = r.id and p.kind = 'perspective' and p.state = 'published') as views
                        from contributions.readable(:viewer) r
                        where r.kind = 'idea'
                          and r.state = 'published'
                          and (r.published_at, r.id) < (:before, :beforeId)
                        """ + (mine ? MINE : "") + " order by r.published_at desc, r.id desc limit :limit")
                .param("viewer", viewer.id().value())
                .param("before", before.when())
                .param("beforeId", before.id())
                .param("limit", limit)
                .query((row, _) -> new Row(
                        ContributionId.of(row.getLong("id")),
                        row.getTimestamp("published_at").toInstant(),
                        row.getInt("views")))
                .list();
    }

    /** What stands in the clear, for the index. */
    Map<Long, String> texts(Collection<Long> ids) {
        var texts = new HashMap<Long, String>();
        jdbc.sql("select id, for_whom, need from ideas.idea where id in (:ids)")
                .param("ids", ids)
                .query((row, _) ->
                        texts.put(row.getLong("id"), row.getString("for_whom") + "\n\n" + row.getString("need")))
                .list();
        return texts;
    }

    private IdeaDetails details(ResultSet row) throws SQLException {
        return new IdeaDetails(
                open(row, "for_whom", "for-whom"), open(row, "need", "need"), open(row, "typed_topics", "topics"));
    }

    private String seal(Contribution idea, String text, String field) {
        return sealer.seal(idea.space(), idea.sealed(), text, place(idea.id().value(), field));
    }

    private String open(ResultSet row, String column, String field) throws SQLException {
        var text = row.getString(column);
        return text.isEmpty()
                ? ""
                : sealer.open(
                        SpaceId.of(row.getLong("space_id")),
                        row.getBoolean("sealed"),
                        text,
                        place(row.getLong("id"), field));
    }

    private static String place(long idea, String field) {
        return "idea " + idea + " " + field;
    }
}
