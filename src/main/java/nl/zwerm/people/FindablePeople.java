package nl.zwerm.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is here, for indexes. Whoever is only expected, or has left, is not among them. */
@Component
@Transactional(readOnly = true)
public class FindablePeople {

    private static final String HERE = """
            select p.id, p.name, p.role_title, p.about, p.language, coalesce(p.joined_at, p.created_at) as since,
                   array(select o.topic_id from people.offered_topic o where o.person_id = p.id) as offered
            from people.person p
            where p.state = 'active'
            """;

    private final JdbcClient jdbc;

    FindablePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids, for reading everybody in pieces. */
    public List<FindablePerson> after(PersonId id, int limit) {
        return jdbc.sql(HERE + "and p.id > :after order by p.id limit :limit")
                .param("after", id.value())
                .param("limit", limit)
                .query(FindablePeople::person)
                .list();
    }

    public List<FindablePerson> of(Collection<PersonId> ids) {
        return jdbc.sql(HERE + "and p.id in (:ids)")
                .param("ids", ids.stream().map(PersonId::value).toList())
                .query(FindablePeople::person)
                .list();
    }

    public List<PersonId> idsOffering(Collection<TopicId> topics) {
        return jdbc
                .sql("select distinct o.person_id from people.offered_topic o where o.topic_id in (:ids)")
                .param("ids", topics.stream().map(TopicId::value).toList())
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    private static FindablePerson person(ResultSet row, int number) throws SQLException {
        var offered = Arrays.stream((Long[]) row.getArray("offered").getArray());
        return new FindablePerson(
                PersonId.of(row.getLong("id")),
                row.getString("name"),
                row.getString("role_title"),
                row.getString("about"),
                row.getString("language"),
                offered.map(TopicId::of).toList(),
                row.getTimestamp("since").toInstant());
    }
}
