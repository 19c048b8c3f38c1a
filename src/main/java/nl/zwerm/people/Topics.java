package nl.zwerm.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The subjects of this organisation. */
@Service
@Transactional
public class Topics {

    private final JdbcClient jdbc;
    private final Clock clock;

    Topics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The topic of that name, made when there is none; upper and lower case are one. */
    public TopicId named(String name) {
        jdbc.sql("""
                        insert into people.topic (id, name, created_at)
                        values (:id, :name, :now)
                        on conflict (lower(name)) do nothing
                        """)
                .param("id", TopicId.next().value())
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(name).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<TopicId> find(String name) {
        return jdbc.sql("select id from people.topic where lower(name) = lower(:name)")
                .param("name", printable(name))
                .query(Long.class)
                .optional()
                .map(TopicId::of);
    }

    @Transactional(readOnly = true)
    public Optional<Topic> find(TopicId id) {
        return jdbc.sql("select id, name from people.topic where id = :id")
                .param("id", id.value())
                .query(Topic.class)
                .optional();
    }

    /** All topics by name; an organisation has hundreds, and at most {@code limit} are given. */
    @Transactional(readOnly = true)
    public List<Topic> list(int limit) {
        return jdbc.sql("select id, name from people.topic order by lower(name) limit :limit")
                .param("limit", limit)
                .query(Topic.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Topic> list(Collection<TopicId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id, name from people.topic where id in (:ids) order by lower(name)")
                .param("ids", ids.stream().map(TopicId::value).toList())
                .query(Topic.class)
                .list();
    }

    /** Topics whose name holds the text, those that begin with it first. */
    @Transactional(readOnly = true)
    public List<Topic> matching(String text, int limit) {
        return jdbc.sql("""
                        select id, name
                        from people.topic
                        where strpos(lower(name), lower(:text)) > 0
                        order by strpos(lower(name), lower(:text)), lower(name)
                        limit :limit
                        """)
                .param("text", printable(text))
                .param("limit", limit)
                .query(Topic.class)
                .list();
    }

    /** What somebody wants to learn, as their profile says. */
    @Transactional(readOnly = true)
    public List<Topic> soughtBy(PersonId person) {
        return jdbc.sql("""
                        select t.id, t.name
                        from people.sought_topic s
                        join people.topic t on t.id = s.topic_id
                        where s.person_id = :person
                        order by lower(t.name)
                        """).param("person", person.value()).query(Topic.class).list();
    }

    /** PostgreSQL keeps no NUL in a text, so nothing is called that. */
    private static String printable(String typed) {
        return typed.replace("\0", "");
    }
}
