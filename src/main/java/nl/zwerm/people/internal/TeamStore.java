package nl.zwerm.people.internal;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams, their leads, and who is in them. */
@Repository
class TeamStore implements ReportingLines {

    private final JdbcClient jdbc;
    private final Clock clock;

    TeamStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<TeamRow> list() {
        return jdbc.sql("""
                        select t.id, t.name, t.parent_id as parent, t.lead_id as lead, l.name as lead_name,
                            coalesce(m.members, 0)::int as members, 0 as depth
                        from people.team t
                        left join people.person_card l on l.id = t.lead_id
                        left join (
                            select team_id, count(*) as members
                            from people.person
                            where state = 'active' and team_id is not null
                            group by team_id) m on m.team_id = t.id
                        order by lower(t.name), t.id
                        """).query(TeamRow.class).list();
    }

    Optional<String> find(TeamId id) {
        return jdbc.sql("select name from people.team where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    List<PersonCard> listMembers(TeamId id, int limit) {
        return jdbc.sql("""
                        select id, name, picture, state, role_title, team_id, team_name
                        from people.person_card
                        where team_id = :id and state = 'active'
                        order by lower(name), id
                        limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query(PersonCard.class)
                .list();
    }

    /** Two moves at once could make a circle that neither makes alone. */
    void lockTree() {
        jdbc.sql("lock table people.team in share row exclusive mode").update();
    }

    void insert(TeamId id, String name, @Nullable TeamId parent) {
        jdbc.sql("insert into people.team (id, name, parent_id, created_at) values (:id, :name, :parent, :now)")
                .param("id", id.value())
                .param("name", name)
                .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void rename(TeamId id, String name) {
        jdbc.sql("update people.team set name = :name where id = :id")
                .param("id", id.value())
                .param("name", name)
                .update();
    }

    void move(TeamId id, @Nullable TeamId parent) {
        jdbc.sql("update people.team set parent_id = :parent where id = :id")
                .param("id", id.value())
                .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                .update();
    }

    /** Whoever had another lead of this team above them has the new one from now on. */
    void saveLead(TeamId id, @Nullable PersonId lead) {
        jdbc.sql("""
                        update people.person p
                        set reports_to_id = null
                        from people.team t
                        where t.id = :id and p.team_id = t.id and p.reports_to_id = t.lead_id
                        """).param("id", id.value()).update();
        jdbc.sql("update people.team set lead_id = :lead where id = :id")
                .param("id", id.value())
                .param("lead", lead == null ? null : lead.value(), Types.BIGINT)
                .update();
    }

    void saveTeam(PersonId person, @Nullable TeamId team) {
        jdbc.sql("update people.person set team_id = :team, reports_to_id = null where id = :person")
                .param("person", person.value())
                .param("team", team == null ? null : team.value(), Types.BIGINT)
                .update();
    }

    boolean isMember(PersonId person, TeamId team) {
        return jdbc.sql("select exists (select 1 from people.person where id = :person and team_id = :team)")
                .param("person", person.value())
                .param("team", team.value())
                .query(Boolean.class)
                .single();
    }

    /** Whom the person reports to: as set, else the nearest lead above them who is not they. */
    @Override
    public Optional<PersonId> findReportsTo(PersonId person) {
        return jdbc.sql("""
                        with recursive above as (
                            select t.id, t.parent_id, t.lead_id, 1 as far
                            from people.person p
                            join people.team t on t.id = p.team_id
                            where p.id = :person
                            union all
                            select t.id, t.parent_id, t.lead_id, a.far + 1
                            from above a
                            join people.team t on t.id = a.parent_id
                            where a.far < 100)
                        select coalesce(
                            (select p.reports_to_id from people.person p where p.id = :person),
                            (select a.lead_id
                             from above a
                             join people.person_card c on c.id = a.lead_id and c.state = 'active'
                             where a.lead_id <> :person
                             order by a.far
                             limit 1))
                        """)
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .map(PersonId::of);
    }
}
