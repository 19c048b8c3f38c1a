package nl.zwerm.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.people.internal.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The subjects of this organisation. */
@Service
@Transactional
public class Topics {

    /** A name, and the topic that is known by it. */
    public record Spelling(String name, Topic topic) {}

    private static final String SPELLINGS = """
            select n.name as spelled, t.id, t.name
            from people.topic_spelling n
            join people.topic t on t.id = n.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Topics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The topic of that name, or known by it; made when there is none. Upper and lower case are one. */
    public TopicId named(String name) {
        return find(name).orElseGet(() -> make(name));
    }

    /** The topic of that name or known by it; of one that was merged, what it lives on in. */
    @Transactional(readOnly = true)
    public Optional<TopicId> find(String name) {
        return jdbc.sql("""
                        select people.living_topic(n.id)
                        from (select id, name from people.topic
                              union all
                              select topic_id, name from people.topic_synonym) n
                        where lower(n.name) = lower(:name)
                        limit 1
                        """)
                .param("name", printable(name))
                .query(Long.class)
                .optional()
                .map(TopicId::of);
    }

    /** The topic, or what it was merged into. */
    @Transactional(readOnly = true)
    public Optional<Topic> find(TopicId id) {
        return jdbc.sql("select t.id, t.name from people.topic t where t.id = people.living_topic(:id)")
                .param("id", id.value())
                .query(Rows::topic)
                .optional();
    }

    /** All topics by name; an organisation has hundreds, and at most {@code limit} are given. */
    @Transactional(readOnly = true)
    public List<Topic> list(int limit) {
        return jdbc.sql("""
                        select id, name
                        from people.topic
                        where merged_into_id is null
                        order by lower(name)
                        limit :limit
                        """).param("limit", limit).query(Rows::topic).list();
    }

    /** These topics, each once; for one that was merged, what it was merged into. */
    @Transactional(readOnly = true)
    public List<Topic> list(Collection<TopicId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select t.id, t.name
                        from people.topic t
                        where t.id in (select people.living_topic(o.id) from people.topic o where o.id in (:ids))
                        order by lower(t.name)
                        """)
                .param("ids", ids.stream().map(TopicId::value).toList())
                .query(Rows::topic)
                .list();
    }

    /** Every name by which topics are known, each with its topic; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Spelling> spellings(int limit) {
        return jdbc.sql(SPELLINGS + "order by lower(n.name) limit :limit")
                .param("limit", limit)
                .query((row, _) -> spelling(row))
                .list();
    }

    /** By which names each of these is known, its own first. */
    @Transactional(readOnly = true)
    public Map<TopicId, List<String>> names(Collection<TopicId> ids) {
        var names = new HashMap<TopicId, List<String>>();
        if (ids.isEmpty()) {
            return names;
        }
        jdbc.sql("""
                        with merged as materialized (
                            select id, name, people.living_topic(id) as living
                            from people.topic
                            where merged_into_id is not null),
                        asked as (
                            select o.id, coalesce(m.living, o.id) as living
                            from people.topic o
                            left join merged m on m.id = o.id
                            where o.id in (:ids))
                        select a.id, n.name
                        from asked a
                        cross join lateral (
                            select t.name, 0 as place from people.topic t where t.id = a.living
                            union all
                            select s.name, 1 from people.topic_synonym s where s.topic_id = a.living
                            union all
                            select m.name, 2 from merged m where m.living = a.living
                            union all
                            select s.name, 2
                            from merged m
                            join people.topic_synonym s on s.topic_id = m.id
                            where m.living = a.living) n
                        order by n.place, lower(n.name)
                        """).param("ids", ids.stream().map(TopicId::value).toList()).query(row -> {
            names.computeIfAbsent(TopicId.of(row.getLong("id")), _ -> new ArrayList<>())
                    .add(row.getString("name"));
        });
        return names;
    }

    /** Topics one of whose names holds the text, those that begin with it first. */
    @Transactional(readOnly = true)
    public List<Topic> matching(String text, int limit) {
        return jdbc.sql("""
                        select t.id, t.name
                        from people.topic t
                        join (select n.id, min(strpos(lower(n.name), lower(:text))) as place
                              from people.topic_spelling n
                              where strpos(lower(n.name), lower(:text)) > 0
                              group by n.id) found on found.id = t.id
                        order by found.place, lower(t.name)
                        limit :limit
                        """)
                .param("text", printable(text))
                .param("limit", limit)
                .query(Rows::topic)
                .list();
    }

    /** What somebody wants to learn, as their profile says. */
    @Transactional(readOnly = true)
    public List<Topic> soughtBy(PersonId person) {
        return jdbc.sql("""
                        select t.id, t.name
                        from people.sought_topic s
                        join people.topic t on t.id = s.topic_id
                        where s.person_id = :person and t.merged_into_id is null
                        order by lower(t.name)
                        """).param("person", person.value()).query(Rows::topic).list();
    }

    /** Whoever gives a topic another name waits until names that are being made stand there, and the other way round. */
    private TopicId make(String name) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended('people.topic', 0))::text")
                .query(String.class)
                .single();
        jdbc.sql("""
                        insert into people.topic (id, name, created_at)
                        select :id, :name, :now
                        where not exists (select 1 from people.topic_synonym where lower(name) = lower(:name))
                        on conflict (lower(name)) do nothing
                        """)
                .param("id", TopicId.next().value())
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(name).orElseThrow();
    }

    private static Spelling spelling(ResultSet row) throws SQLException {
        return new Spelling(row.getString("spelled"), new Topic(TopicId.of(row.getLong("id")), row.getString("name")));
    }

    /** PostgreSQL keeps no NUL in a text, so nothing is called that. */
    private static String printable(String typed) {
        return typed.replace("\0", "");
    }
}
