package nl.zwerm.people.internal;

import static nl.zwerm.shared.Moments.instantOrNull;
import static nl.zwerm.shared.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.people.Helper;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say about helping. */
@Repository
public class HelperStore {

    private final JdbcClient jdbc;

    HelperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PersonId> listOffering(Collection<TopicId> topics, int limit) {
        return tied("people.offered_topic", topics, limit);
    }

    public Map<TopicId, PersonId> listSolelyOffering(Collection<TopicId> topics, Collection<PersonId> persons) {
        var sole = new HashMap<TopicId, PersonId>();
        jdbc.sql("""
                        select o.topic_id, min(o.person_id) as person_id
                        from people.offered_topic o
                        join people.person p on p.id = o.person_id and p.state = 'active'
                        where o.topic_id = any(:topics) and (:all or o.person_id = any(:persons))
                        group by o.topic_id
                        having count(*) = 1
                        """)
                .param("topics", topics.stream().map(TopicId::value).toArray(Long[]::new))
                .param("all", persons.isEmpty())
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .query(row -> {
                    sole.put(TopicId.of(row.getLong("topic_id")), PersonId.of(row.getLong("person_id")));
                });
        return sole;
    }

    public List<PersonId> listSeeking(Collection<TopicId> topics, int limit) {
        return tied("people.sought_topic", topics, limit);
    }

    public List<PersonId> listFollowing(Collection<TopicId> topics, int limit) {
        return tied("people.topic_follower", topics, limit);
    }

    public List<PersonId> listStewarding(Collection<TopicId> topics) {
        return tied("people.topic_steward", topics, 50);
    }

    public List<PersonId> listWelcoming(int limit) {
        return jdbc
                .sql("select id from people.person where welcomes and state = 'active' limit :limit")
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    public boolean cameSince(PersonId person, Instant moment) {
        return jdbc.sql("""
                        select exists (select 1
                                       from people.person
                                       where id = :person and coalesce(joined_at, created_at) > :moment)
                        """)
                .param("person", person.value())
                .param("moment", utc(moment))
                .query(Boolean.class)
                .single();
    }

    public List<Helper> listHelpers(Collection<PersonId> persons, boolean alsoExpected) {
        return jdbc.sql("""
                        select p.id, p.team_id, p.open_limit, p.weekly_limit, p.paused_until, p.last_active_at,
                               array(select o.topic_id from people.offered_topic o where o.person_id = p.id) as offers,
                               array(select s.topic_id from people.sought_topic s where s.person_id = p.id) as seeks
                        from people.person p
                        where p.id = any(:persons)
                          and (p.state = 'active' or (:alsoExpected and p.state = 'expected'))
                        """)
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .param("alsoExpected", alsoExpected)
                .query(HelperStore::helper)
                .list();
    }

    public Set<TopicId> listConcerns(PersonId person) {
        return jdbc.sql("""
                        select topic_id from people.offered_topic where person_id = :person
                        union
                        select topic_id from people.sought_topic where person_id = :person
                        union
                        select topic_id from people.topic_follower where person_id = :person
                        """).param("person", person.value()).query(Long.class).list().stream()
                .map(TopicId::of)
                .collect(Collectors.toSet());
    }

    /** {@code table} is one of ours, never typed by anybody. */
    private List<PersonId> tied(String table, Collection<TopicId> topics, int limit) {
        return jdbc
                .sql("""
                        select p.id
                        from people.person p
                        where p.state = 'active'
                          and exists (select 1 from %s t where t.person_id = p.id and t.topic_id = any(:topics))
                        order by p.last_active_at desc nulls last, p.id
                        limit :limit
                        """.formatted(table))
                .param("topics", topics.stream().map(TopicId::value).toArray(Long[]::new))
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    private static Helper helper(ResultSet row, int number) throws SQLException {
        long team = row.getLong("team_id");
        var teamId = row.wasNull() ? null : TeamId.of(team);
        return new Helper(
                PersonId.of(row.getLong("id")),
                teamId,
                topics(row, "offers"),
                topics(row, "seeks"),
                row.getInt("open_limit"),
                row.getInt("weekly_limit"),
                instantOrNull(row, "paused_until"),
                instantOrNull(row, "last_active_at"));
    }

    private static Set<TopicId> topics(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray())
                .map(TopicId::of)
                .collect(Collectors.toSet());
    }
}
