package nl.zwerm.spaces.internal;

import java.util.List;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Knock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits at the doors of spaces for one person. */
@Repository
public class KnockStore {

    private final JdbcClient jdbc;
    private final SpaceStore spaces;

    KnockStore(JdbcClient jdbc, SpaceStore spaces) {
        this.jdbc = jdbc;
        this.spaces = spaces;
    }

    /** Those who wait longest first. */
    public List<Knock> list(Viewer viewer, int limit) {
        return jdbc.sql("""
                        select s.id, s.kind, s.everyone, s.name, s.purpose, s.created_at, s.version, m.role, s.held_for,
                               p.name as who, 'WANTS_IN' as sort, q.asked_at as at
                        from spaces.membership m
                        join spaces.join_request q on q.space_id = m.space_id
                        join spaces.space s on s.id = m.space_id
                        join people.person_card p on p.id = q.person_id and p.state = 'active'
                        where m.person_id = :viewer and m.role = 'steward' and m.suspended_at is null
                        union all
                        select s.id, s.kind, s.everyone, s.name, s.purpose, s.created_at, s.version, null, s.held_for,
                               p.name, 'ASKS_IN', i.invited_at
                        from spaces.space_invitation i
                        join spaces.space s on s.id = i.space_id
                        left join people.person_card p on p.id = i.invited_by_id
                        where i.person_id = :viewer
                          and (not s.confidential
                               or exists (select 1 from spaces.space_key k where k.space_id = s.id))
                        union all
                        select s.id, s.kind, s.everyone, s.name, s.purpose, s.created_at, s.version, m.role, s.held_for,
                               p.name, 'RESTS', r.suspended_at
                        from spaces.membership m
                        join spaces.membership r on r.space_id = m.space_id and r.suspended_at is not null
                        join spaces.space s on s.id = m.space_id and s.held_for is null
                        join people.person_card p on p.id = r.person_id and p.state = 'active'
                        where m.person_id = :viewer and m.suspended_at is null
                        order by at, id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query((row, number) -> new Knock(
                        spaces.space(row, number),
                        row.getString("who"),
                        Knock.Sort.valueOf(row.getString("sort")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
