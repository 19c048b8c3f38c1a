package nl.zwerm.contributions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an index may hold: everything published whose thread is published too, and nothing that is sealed, whoever asks.
 * For indexes only; what a viewer reads comes through {@code contributions.readable}.
 */
@Component
@Transactional(readOnly = true)
public class PublishedTexts {

    private static final String PUBLISHED = """
            select c.id, c.root_id, c.kind, c.space_id, c.author_id, c.language, c.title, c.body, c.published_at,
                   array(select t.topic_id
                         from contributions.contribution_topic t
                         where t.contribution_id in (c.id, c.root_id)
                         order by t.topic_id) as topics
            from contributions.contribution c
            join contributions.contribution q on q.id = c.root_id and q.state = 'published'
            where c.state = 'published' and not c.sealed
            """;

    private final JdbcClient jdbc;

    PublishedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids, for reading everything in pieces. */
    public List<PublishedText> after(ContributionId id, int limit) {
        return jdbc.sql(PUBLISHED + "and c.id > :after order by c.id limit :limit")
                .param("after", id.value())
                .param("limit", limit)
                .query(PublishedTexts::text)
                .list();
    }

    /** All there is to know of these threads and texts; whatever of {@link #idsOf} is not in it must be forgotten. */
    public List<PublishedText> of(Collection<ContributionId> ids) {
        return jdbc.sql(PUBLISHED + "and c.id in (:ids)")
                .param("ids", numbers(ids))
                .query(PublishedTexts::text)
                .list();
    }

    /**
     * These, everything in the threads that begin with them, which share their topics and their fate, and what their
     * threads begin with, which is found by them too.
     */
    public List<ContributionId> idsOf(Collection<ContributionId> ids) {
        return jdbc.sql("""
                        select c.id from contributions.contribution c where c.id in (:ids)
                        union
                        select c.id from contributions.contribution c where c.root_id in (:ids)
                        union
                        select c.root_id from contributions.contribution c where c.id in (:ids)
                        """).param("ids", numbers(ids)).query(Long.class).list().stream()
                .map(ContributionId::of)
                .toList();
    }

    /** The titles of these threads. */
    public Map<ContributionId, String> titles(Collection<ContributionId> threads) {
        return threads.isEmpty() ? Map.of() : byId("""
                select q.id, q.title as text
                from contributions.contribution q
                where q.id in (:ids) and q.state = 'published' and not q.sealed
                """, threads);
    }

    /** What is answered in these threads: the beginning of each answer, as far as there is room. */
    public Map<ContributionId, String> answers(Collection<ContributionId> threads) {
        return threads.isEmpty() ? Map.of() : byId("""
                select c.root_id as id,
                       left(string_agg(left(c.body, 2000), E'\\n\\n' order by c.published_at, c.id), 8000) as text
                from contributions.contribution c
                where c.root_id in (:ids) and c.parent_id = c.root_id and c.kind <> 'comment'
                  and c.state = 'published' and not c.sealed
                group by c.root_id
                """, threads);
    }

    private Map<ContributionId, String> byId(String sql, Collection<ContributionId> ids) {
        var texts = new HashMap<ContributionId, String>();
        jdbc.sql(sql)
                .param("ids", numbers(ids))
                .query((row, _) -> texts.put(ContributionId.of(row.getLong("id")), row.getString("text")))
                .list();
        return texts;
    }

    public List<ContributionId> idsAbout(Collection<TopicId> topics) {
        return jdbc
                .sql(
                        "select distinct t.contribution_id from contributions.contribution_topic t where t.topic_id in (:ids)")
                .param("ids", topics.stream().map(TopicId::value).toList())
                .query(Long.class)
                .list()
                .stream()
                .map(ContributionId::of)
                .toList();
    }

    private static PublishedText text(ResultSet row, int number) throws SQLException {
        return new PublishedText(
                ContributionId.of(row.getLong("id")),
                ContributionId.of(row.getLong("root_id")),
                row.getString("kind"),
                SpaceId.of(row.getLong("space_id")),
                author(row),
                row.getString("language"),
                row.getString("title"),
                row.getString("body"),
                topics(row.getArray("topics")),
                row.getTimestamp("published_at").toInstant());
    }

    private static @Nullable PersonId author(ResultSet row) throws SQLException {
        long author = row.getLong("author_id");
        return row.wasNull() ? null : PersonId.of(author);
    }

    private static List<TopicId> topics(Array array) throws SQLException {
        return Arrays.stream((Long[]) array.getArray())
                .distinct()
                .map(TopicId::of)
                .toList();
    }

    private static List<Long> numbers(Collection<ContributionId> ids) {
        return ids.stream().map(ContributionId::value).toList();
    }
}
