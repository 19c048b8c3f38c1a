package nl.zwerm.spaces.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.people.CardRow;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked to join a closed space. A request that was answered leaves nothing behind. */
@Repository
class RequestStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(SpaceId space, PersonId person) {
        jdbc.sql("""
                        insert into spaces.join_request (space_id, person_id, asked_at)
                        values (:space, :person, :now)
                        on conflict do nothing
                        """)
                .param("space", space.value())
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean exists(SpaceId space, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1
                                       from spaces.join_request
                                       where space_id = :space and person_id = :person)
                        """)
                .param("space", space.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    List<PersonCard> list(SpaceId space, int limit) {
        return jdbc.sql("""
                        select q.person_id, p.name, p.picture, p.state, p.role_title, p.team_id, p.team_name
                        from spaces.join_request q
                        join people.person_card p on p.id = q.person_id and p.state = 'active'
                        where q.space_id = :space
                        order by q.asked_at, q.person_id
                        limit :limit
                        """)
                .param("space", space.value())
                .param("limit", limit)
                .query((row, _) -> CardRow.read(row, "person_id"))
                .list();
    }

    boolean delete(SpaceId space, PersonId person) {
        return jdbc.sql("delete from spaces.join_request where space_id = :space and person_id = :person")
                        .param("space", space.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    void deleteAll(SpaceId space) {
        jdbc.sql("delete from spaces.join_request where space_id = :space")
                .param("space", space.value())
                .update();
    }
}
