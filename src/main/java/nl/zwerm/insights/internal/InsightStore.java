package nl.zwerm.insights.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** What insights have beyond every contribution, and which there are; texts pass the sealer. */
@Repository
public class InsightStore {

    private static final String MINE = " and r.author_id = :viewer";

    private final JdbcClient jdbc;
    private final Sealer sealer;

    InsightStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** An insight in a list. */
    record Row(ContributionId id, Instant at, @Nullable Tone tone) {}

    public void save(Contribution insight, InsightDetails details) {
        var tone = details.tone();
        jdbc.sql("""
                        insert into insights.insight (id, tried, expected, came, tone, valid_until, typed_topics, from_circle)
                        values (:id, :tried, :expected, :came, :tone, :validUntil, :topics, :fromCircle)
                        on conflict (id) do update
                            set tried = excluded.tried, expected = excluded.expected, came = excluded.came,
                                tone = excluded.tone, valid_until = excluded.valid_until,
                                typed_topics = excluded.typed_topics, from_circle = excluded.from_circle
                        """)
                .param("id", insight.id().value())
                .param("tried", seal(insight, details.tried(), "tried"))
                .param("expected", seal(insight, details.expected(), "expected"))
                .param("came", seal(insight, details.came(), "came"))
                .param("tone", tone == null ? null : tone.word(), Types.VARCHAR)
                .param("validUntil", details.validUntil(), Types.DATE)
                .param("topics", seal(insight, details.typedTopics(), "topics"))
                .param("fromCircle", details.fromCircle())
                .update();
    }

    Optional<InsightDetails> find(ContributionId id, Viewer viewer) {
        return Optional.ofNullable(find(List.of(id), viewer).get(id));
    }

    /** Of those that the viewer may read. */
    Map<ContributionId, InsightDetails> find(Collection<ContributionId> ids, Viewer viewer) {
        var found = new HashMap<ContributionId, InsightDetails>();
        jdbc.sql("""
                        select i.id, r.space_id, r.sealed, i.tried, i.expected, i.came, i.tone, i.valid_until,
                               i.typed_topics, i.from_circle
                        from insights.insight i
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
                        select r.id, r.published_at, i.tone
                        from contributions.readable(:viewer) r
                        join insights.insight i on i.id = r.id
                        where r.kind = 'insight'
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
                        tone(row)))
                .list();
    }

    public void saveFromCircle(Contribution insight) {
        save(insight, InsightDetails.FROM_CIRCLE);
    }

    /** Who is named with it, as each of them chose. */
    public void saveNamed(ContributionId id, Collection<PersonId> named) {
        jdbc.sql("""
                        insert into insights.named (insight_id, person_id)
                        select :id, p.id from unnest(:named::bigint[]) as p (id)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("named", named.stream().map(PersonId::value).toArray(Long[]::new))
                .update();
    }

    List<PersonId> listNamed(ContributionId id, int limit) {
        return jdbc.sql("""
                        select n.person_id
                        from insights.named n
                        where n.insight_id = :id
                        order by n.person_id
                        limit :limit
                        """).param("id", id.value()).param("limit", limit).query(Long.class).list().stream()
                .map(PersonId::of)
                .toList();
    }

    void deleteNamed(ContributionId id, PersonId person) {
        jdbc.sql("delete from insights.named where insight_id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    /** What stands in the clear, for the index. */
    Map<Long, String> texts(Collection<Long> ids) {
        var texts = new HashMap<Long, String>();
        jdbc.sql("select id, tried, expected, came from insights.insight where id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> texts.put(
                        row.getLong("id"),
                        String.join("\n\n", row.getString("tried"), row.getString("expected"), row.getString("came"))))
                .list();
        return texts;
    }

    private InsightDetails details(ResultSet row) throws SQLException {
        return new InsightDetails(
                open(row, "tried", "tried"),
                open(row, "expected", "expected"),
                open(row, "came", "came"),
                tone(row),
                row.getObject("valid_until", LocalDate.class),
                open(row, "typed_topics", "topics"),
                row.getBoolean("from_circle"));
    }

    private static @Nullable Tone tone(ResultSet row) throws SQLException {
        var tone = row.getString("tone");
        return tone == null ? null : Tone.ofWord(tone);
    }

    private String seal(Contribution insight, String text, String field) {
        return sealer.seal(
                insight.space(), insight.sealed(), text, place(insight.id().value(), field));
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

    private static String place(long insight, String field) {
        return "insight " + insight + " " + field;
    }
}
