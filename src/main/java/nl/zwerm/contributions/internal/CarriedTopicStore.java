package nl.zwerm.contributions.internal;

import nl.zwerm.people.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What carries a topic, for when it is merged into another. */
@Repository
class CarriedTopicStore {

    private final JdbcClient jdbc;

    CarriedTopicStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void carryAlong(TopicId from, TopicId into) {
        jdbc.sql("""
                        insert into contributions.contribution_topic (contribution_id, topic_id, from_topic_id)
                        select contribution_id, :into, :from
                        from contributions.contribution_topic
                        where topic_id = :from
                        on conflict do nothing
                        """).param("from", from.value()).param("into", into.value()).update();
    }

    void carryNoMore(TopicId from, TopicId into) {
        jdbc.sql("delete from contributions.contribution_topic where topic_id = :into and from_topic_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }
}
