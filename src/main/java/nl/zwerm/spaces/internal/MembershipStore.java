package nl.zwerm.spaces.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.people.CardRow;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in which space, and what becomes of that when accounts change. */
@Repository
class MembershipStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    MembershipStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever is not active does not count, neither as steward nor as heir; what is held needs no steward. */
    void appointLongestMembersWhereLastStewardLeft(PersonId left) {
        jdbc.sql("""
                        with orphaned as (
                            select m.space_id
                            from spaces.membership m
                            join spaces.space s on s.id = m.space_id and s.held_for is null
                            where m.person_id = :left and m.role = 'steward'
                              and not exists (
                                  select 1
                                  from spaces.membership o
                                  join people.person_card p on p.id = o.person_id and p.state = 'active'
                                  where o.space_id = m.space_id and o.role = 'steward' and o.person_id <> :left)),
                        heir as (
                            select distinct on (m.space_id) m.space_id, m.person_id
                            from spaces.membership m
                            join orphaned using (space_id)
                            join people.person_card p on p.id = m.person_id and p.state = 'active'
                            where m.person_id <> :left and m.role = 'member' and m.suspended_at is null
                            order by m.space_id, m.joined_at, m.person_id)
                        update spaces.membership m
                        set role = 'steward'
                        from heir
                        where m.space_id = heir.space_id and m.person_id = heir.person_id
                        """).param("left", left.value()).update();
    }

    void suspendFromConfidential(PersonId person) {
        jdbc.sql("""
                        update spaces.membership m
                        set suspended_at = :now
                        from spaces.space s
                        where s.id = m.space_id and s.confidential and m.person_id = :person
                          and m.suspended_at is null
                        """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Members besides one person: those who may come in, those who rest, and the stewards among the first. */
    record Others(int awake, int resting, int stewards) {}

    Others countOthers(SpaceId space, PersonId than) {
        return jdbc.sql("""
                        select count(*) filter (where m.suspended_at is null) as awake,
                               count(*) filter (where m.suspended_at is not null) as resting,
                               count(*) filter (where m.suspended_at is null and m.role = 'steward') as stewards
                        from spaces.membership m
                        join people.person_card p on p.id = m.person_id and p.state = 'active'
                        where m.space_id = :space and m.person_id <> :than
                        """)
                .param("space", space.value())
                .param("than", than.value())
                .query(Others.class)
                .single();
    }

    int count(SpaceId space) {
        return jdbc.sql("""
                        select count(*)
                        from spaces.membership m
                        join people.person_card p on p.id = m.person_id and p.state = 'active'
                        where m.space_id = :space
                        """).param("space", space.value()).query(Integer.class).single();
    }

    /** Stewards first, then by name. */
    List<Member> list(SpaceId space, boolean stewardsOnly, int limit, int offset) {
        return jdbc.sql("""
                        select m.role, m.suspended_at, m.person_id, p.name, p.picture, p.state, p.role_title, p.team_id,
                               p.team_name
                        from spaces.membership m
                        join people.person_card p on p.id = m.person_id and p.state = 'active'
                        where m.space_id = :space and (m.role = 'steward' or not :stewardsOnly)
                        order by m.role <> 'steward', lower(p.name), p.id
                        limit :limit offset :offset
                        """)
                .param("space", space.value())
                .param("stewardsOnly", stewardsOnly)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new Member(
                        CardRow.read(row, "person_id"),
                        "steward".equals(row.getString("role")),
                        row.getTimestamp("suspended_at") != null))
                .list();
    }

    /** Whether somebody has a place here, also one that rests. */
    boolean exists(SpaceId space, PersonId person) {
        return jdbc.sql("""
                        select exists (select 1
                                       from spaces.membership
                                       where space_id = :space and person_id = :person)
                        """)
                .param("space", space.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    boolean delete(SpaceId space, PersonId person) {
        return jdbc.sql("delete from spaces.membership where space_id = :space and person_id = :person")
                        .param("space", space.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    List<PersonId> deleteAll(SpaceId space) {
        return jdbc
                .sql("delete from spaces.membership where space_id = :space returning person_id")
                .param("space", space.value())
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    /** False when that person has no place here, or one that rests. */
    boolean markRole(SpaceId space, PersonId person, String role) {
        return jdbc.sql("""
                                update spaces.membership
                                set role = :role
                                where space_id = :space and person_id = :person and suspended_at is null
                                  and role <> :role
                                """)
                        .param("space", space.value())
                        .param("person", person.value())
                        .param("role", role)
                        .update()
                > 0;
    }

    boolean markReadmitted(SpaceId space, PersonId person) {
        return jdbc.sql("""
                                update spaces.membership
                                set suspended_at = null
                                where space_id = :space and person_id = :person and suspended_at is not null
                                """)
                        .param("space", space.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    /** Whoever comes into a space that nobody looks after, looks after it; a steward who rests still counts. */
    void appointWhereNobodyIs(SpaceId space, PersonId person) {
        jdbc.sql("""
                        update spaces.membership m
                        set role = 'steward'
                        where m.space_id = :space and m.person_id = :person and m.role = 'member'
                          and not exists (
                              select 1
                              from spaces.membership o
                              join people.person_card p on p.id = o.person_id and p.state = 'active'
                              where o.space_id = m.space_id and o.role = 'steward')
                        """)
                .param("space", space.value())
                .param("person", person.value())
                .update();
    }
}
