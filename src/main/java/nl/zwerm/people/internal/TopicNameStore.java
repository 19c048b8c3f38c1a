package nl.zwerm.people.internal;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Topic;
import nl.zwerm.people.TopicId;
import nl.zwerm.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of topics, what was merged into what, and who did it. */
@Repository
class TopicNameStore {

    private static final List<String> CARRIERS =
            List.of("people.offered_topic", "people.sought_topic", "people.topic_follower", "people.topic_steward");

    private final JdbcClient jdbc;
    private final Clock clock;

    TopicNameStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the end of the transaction no topic gets a name, nor is merged, by anybody else. */
    void holdNames() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('people.topic', 0))::text")
                .query(String.class)
                .single();
    }

    void rename(TopicId topic, String name) {
        jdbc.sql("update people.topic set name = :name where id = :topic")
                .param("topic", topic.value())
                .param("name", name)
                .update();
    }

    void insertSynonym(TopicId topic, String name) {
        jdbc.sql("""
                        insert into people.topic_synonym (name, topic_id, added_at)
                        values (:name, :topic, :now)
                        on conflict (lower(name)) do nothing
                        """)
                .param("name", name)
                .param("topic", topic.value())
                .param("now", now())
                .update();
    }

    /** False when it was none. */
    boolean deleteSynonym(TopicId topic, String name) {
        return jdbc.sql("delete from people.topic_synonym where topic_id = :topic and lower(name) = lower(:name)")
                        .param("topic", topic.value())
                        .param("name", name)
                        .update()
                > 0;
    }

    List<String> listSynonyms(TopicId topic) {
        return jdbc.sql("select name from people.topic_synonym where topic_id = :topic order by lower(name)")
                .param("topic", topic.value())
                .query(String.class)
                .list();
    }

    /** What was merged into this one itself, by name. */
    List<Topic> listMerged(TopicId into) {
        return jdbc.sql("select id, name from people.topic where merged_into_id = :into order by lower(name)")
                .param("into", into.value())
                .query(Rows::topic)
                .list();
    }

    /** The name of a topic as it was made, also of one that was merged. */
    Optional<String> findOwnName(TopicId topic) {
        return jdbc.sql("select name from people.topic where id = :topic")
                .param("topic", topic.value())
                .query(String.class)
                .optional();
    }

    Optional<TopicId> findMergedInto(TopicId topic) {
        return jdbc.sql("select merged_into_id from people.topic where id = :topic and merged_into_id is not null")
                .param("topic", topic.value())
                .query(Long.class)
                .optional()
                .map(TopicId::of);
    }

    void merge(TopicId from, TopicId into) {
        jdbc.sql("update people.topic set merged_into_id = :into where id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    void part(TopicId from) {
        jdbc.sql("update people.topic set merged_into_id = null where id = :from")
                .param("from", from.value())
                .update();
    }

    void carryAlong(TopicId from, TopicId into) {
        for (var table : CARRIERS) {
            jdbc.sql("""
                            insert into %1$s (person_id, topic_id, from_topic_id)
                            select person_id, :into, :from
                            from %1$s
                            where topic_id = :from
                            on conflict do nothing
                            """.formatted(table))
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }

    void carryNoMore(TopicId from, TopicId into) {
        for (var table : CARRIERS) {
            jdbc.sql("delete from %s where topic_id = :into and from_topic_id = :from".formatted(table))
                    .param("from", from.value())
                    .param("into", into.value())
                    .update();
        }
    }

    boolean isSteward(TopicId topic, PersonId person) {
        return jdbc.sql("""
                        select exists (
                            select 1 from people.topic_steward where topic_id = :topic and person_id = :person)
                        """)
                .param("topic", topic.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void insertAct(TopicId topic, PersonId by, String what, String detail) {
        jdbc.sql("""
                        insert into people.topic_act (id, topic_id, at, by_id, what, detail)
                        values (:id, :topic, :now, :by, :what, :detail)
                        """)
                .param("id", PublicId.next())
                .param("topic", topic.value())
                .param("now", now())
                .param("by", by.value())
                .param("what", what)
                .param("detail", detail)
                .update();
    }

    /** The latest first; those before {@code before}, the last of the page that was read, when it is given. */
    List<TopicAct> listActs(TopicId topic, @Nullable Long before, int limit) {
        return jdbc.sql("""
                        select a.id, a.at, a.what, a.detail, c.name as by_name
                        from people.topic_act a
                        left join people.person_card c on c.id = a.by_id
                        where a.topic_id = :topic
                          and (:before::bigint is null
                               or (a.at, a.id) < (select b.at, b.id from people.topic_act b
                                                  where b.id = :before and b.topic_id = :topic))
                        order by a.at desc, a.id desc
                        limit :limit
                        """)
                .param("topic", topic.value())
                .param("before", before, Types.BIGINT)
                .param("limit", limit)
                .query((row, _) -> new TopicAct(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("what"),
                        row.getString("detail"),
                        row.getString("by_name")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
