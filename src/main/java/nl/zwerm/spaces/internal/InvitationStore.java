package nl.zwerm.spaces.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.people.CardRow;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to come into a space. An invitation that was answered leaves nothing behind. */
@Repository
class InvitationStore {

    private final JdbcClient jdbc;
    private final SpaceStore spaces;
    private final Clock clock;

    InvitationStore(JdbcClient jdbc, SpaceStore spaces, Clock clock) {
        this.jdbc = jdbc;
        this.spaces = spaces;
        this.clock = clock;
    }

    void insert(SpaceId space, PersonId person, PersonId by) {
        jdbc.sql("""
                        insert into spaces.space_invitation (space_id, person_id, invited_by_id, invited_at)
                        values (:space, :person, :by, :now)
                        on conflict do nothing
                        """)
                .param("space", space.value())
                .param("person", person.value())
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean exists(SpaceId space, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1
                                       from spaces.space_invitation
                                       where space_id = :space and person_id = :person)
                        """)
                .param("space", space.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** What waits for one person: whoever is invited learns name and purpose, also of a confidential space. */
    List<SpaceInvitation> listFor(Viewer viewer) {
        return jdbc.sql("""
                        select s.id, s.kind, s.everyone, s.name, s.purpose, s.created_at, s.version, null as role,
                               s.held_for, p.name as invited_by
                        from spaces.space_invitation i
                        join spaces.space s on s.id = i.space_id
                        left join people.person_card p on p.id = i.invited_by_id
                        where i.person_id = :viewer
                          and (not s.confidential
                               or exists (select 1 from spaces.space_key k where k.space_id = s.id))
                        order by i.invited_at desc, s.id
                        limit 100
                        """)
                .param("viewer", viewer.id().value())
                .query((row, number) -> new SpaceInvitation(spaces.space(row, number), row.getString("invited_by")))
                .list();
    }

    List<PersonCard> list(SpaceId space, int limit) {
        return jdbc.sql("""
                        select i.person_id, p.name, p.picture, p.state, p.role_title, p.team_id, p.team_name
                        from spaces.space_invitation i
                        join people.person_card p on p.id = i.person_id and p.state = 'active'
                        where i.space_id = :space
                        order by i.invited_at desc, i.person_id
                        limit :limit
                        """)
                .param("space", space.value())
                .param("limit", limit)
                .query((row, _) -> CardRow.read(row, "person_id"))
                .list();
    }

    /** Colleagues by a piece of their name who are not in this space, nor invited yet. */
    List<PersonCard> listInvitable(SpaceId space, String name, int limit) {
        return jdbc.sql("""
                        select p.id as person_id, p.name, p.picture, p.state, p.role_title, p.team_id, p.team_name
                        from people.person_card p
                        where p.state = 'active' and p.name ilike :like escape '!'
                          and not exists (select 1
                                          from spaces.membership m
                                          where m.space_id = :space and m.person_id = p.id)
                          and not exists (select 1
                                          from spaces.space_invitation i
                                          where i.space_id = :space and i.person_id = p.id)
                        order by lower(p.name), p.id
                        limit :limit
                        """)
                .param("space", space.value())
                .param("like", "%" + name.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .param("limit", limit)
                .query((row, _) -> CardRow.read(row, "person_id"))
                .list();
    }

    boolean delete(SpaceId space, PersonId person) {
        return jdbc.sql("delete from spaces.space_invitation where space_id = :space and person_id = :person")
                        .param("space", space.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    void deleteAll(SpaceId space) {
        jdbc.sql("delete from spaces.space_invitation where space_id = :space")
                .param("space", space.value())
                .update();
    }

    void deleteToConfidential(PersonId person) {
        jdbc.sql("""
                        delete from spaces.space_invitation i
                        using spaces.space s
                        where s.id = i.space_id and s.confidential and i.person_id = :person
                        """).param("person", person.value()).update();
    }
}
