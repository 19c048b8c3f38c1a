package nl.zwerm.spaces.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import nl.zwerm.people.PersonId;
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

    /** Whoever is not active does not count, neither as steward nor as heir. */
    void appointLongestMembersWhereLastStewardLeft(PersonId left) {
        jdbc.sql("""
                        with orphaned as (
                            select m.space_id
                            from spaces.membership m
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
}
