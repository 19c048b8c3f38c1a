package nl.zwerm.people.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Topics with the people around them. */
@Repository
class TopicStore {

    private static final String CARDS = """
            select c.id, c.name, c.picture, c.state, c.role_title, c.team_id, c.team_name
            from people.person_card c
            """;
    private static final String HERE_BY_NAME =
            " where x.topic_id = :topic and c.state = 'active' order by lower(c.name), c.id limit :limit";

    private final JdbcClient jdbc;

    TopicStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All topics, by name, with their other names and how many colleagues offer and seek each. */
    List<TopicRow> list(int limit) {
        return jdbc.sql("""
                        select t.id, t.name,
                            coalesce(n.also, '{}') as also,
                            (select count(*)::int from people.offered_topic o
                             join people.person p on p.id = o.person_id and p.state = 'active'
                             where o.topic_id = t.id) as offered,
                            (select count(*)::int from people.sought_topic s
                             join people.person p on p.id = s.person_id and p.state = 'active'
                             where s.topic_id = t.id) as sought
                        from people.topic t
                        left join (
                            select id, array_agg(name order by lower(name)) as also
                            from people.topic_spelling
                            group by id) n on n.id = t.id
                        where t.merged_into_id is null
                        order by lower(t.name)
                        limit :limit
                        """).param("limit", limit).query(TopicStore::row).list();
    }

    List<PersonCard> listOffering(TopicId topic, int limit) {
        return cards("join people.offered_topic x on x.person_id = c.id", topic, limit);
    }

    List<PersonCard> listSeeking(TopicId topic, int limit) {
        return cards("join people.sought_topic x on x.person_id = c.id", topic, limit);
    }

    List<PersonCard> listStewards(TopicId topic) {
        return cards("join people.topic_steward x on x.person_id = c.id", topic, 50);
    }

    boolean isFollowed(TopicId topic, PersonId person) {
        return jdbc.sql("""
                        select exists (
                            select 1 from people.topic_follower where topic_id = :topic and person_id = :person)
                        """)
                .param("topic", topic.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void insertFollower(TopicId topic, PersonId person) {
        change(
                "insert into people.topic_follower (topic_id, person_id) values (:topic, :person) on conflict do nothing",
                topic,
                person);
    }

    void deleteFollower(TopicId topic, PersonId person) {
        change("delete from people.topic_follower where topic_id = :topic and person_id = :person", topic, person);
    }

    void insertSteward(TopicId topic, PersonId person) {
        change(
                "insert into people.topic_steward (topic_id, person_id) values (:topic, :person) on conflict do nothing",
                topic,
                person);
    }

    void deleteSteward(TopicId topic, PersonId person) {
        change("delete from people.topic_steward where topic_id = :topic and person_id = :person", topic, person);
    }

    private static TopicRow row(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        var also = Arrays.stream((String[]) row.getArray("also").getArray())
                .filter(other -> !other.equals(name))
                .toList();
        return new TopicRow(TopicId.of(row.getLong("id")), name, also, row.getInt("offered"), row.getInt("sought"));
    }

    private void change(String statement, TopicId topic, PersonId person) {
        jdbc.sql(statement)
                .param("topic", topic.value())
                .param("person", person.value())
                .update();
    }

    private List<PersonCard> cards(String join, TopicId topic, int limit) {
        return jdbc.sql(CARDS + join + HERE_BY_NAME)
                .param("topic", topic.value())
                .param("limit", limit)
                .query(Rows::card)
                .list();
    }
}
