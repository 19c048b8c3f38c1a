package nl.zwerm.people.internal;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.people.TeamSize;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams, their leads, and who is in them. */
@Repository
class TeamStore implements ReportingLines {

    /** Those whose team it is and its lead, as far as they are here; a guest belongs to no team. */
    private static final String BELONGING = """
            select p.id
            from people.team t
            join people.person p on p.team_id = t.id or p.id = t.lead_id
            where t.id = :team and p.state = 'active' and not p.guest
              and (p.team_claimed_at is null or p.id = t.lead_id)
            """;

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

    /** The same without counting who is in them, for a list to choose from. */
    List<TeamRow> listNames() {
        return jdbc.sql("""
                        select id, name, parent_id as parent, lead_id as lead, null as lead_name, 0 as members, 0 as depth
                        from people.team
                        order by lower(name), id
                        """).query(TeamRow.class).list();
    }

    /** Those in whose name it stands; called so first, then those that begin with it. */
    List<TeamRow> listMatching(String text, int limit) {
        return jdbc.sql("""
                        select id, name, parent_id as parent, lead_id as lead, null as lead_name, 0 as members, 0 as depth
                        from people.team
                        where strpos(lower(name), lower(:text)) > 0
                        order by lower(name) = lower(:text) desc, strpos(lower(name), lower(:text)), lower(name), id
                        limit :limit
                        """)
                .param("text", text.replace("\0", ""))
                .param("limit", limit)
                .query(TeamRow.class)
                .list();
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
                .query(Rows::card)
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
        jdbc.sql("update people.person set team_id = :team, team_claimed_at = null, "
                        + "reports_to_id = null where id = :person")
                .param("person", person.value())
                .param("team", team == null ? null : team.value(), Types.BIGINT)
                .update();
    }

    /** Who says themselves that this is their team, those who said so first before others. */
    List<PersonCard> listClaims(TeamId team, int limit) {
        return jdbc.sql("""
                        select c.id, c.name, c.picture, c.state, c.role_title, c.team_id, c.team_name
                        from people.person p
                        join people.person_card c on c.id = p.id
                        where p.team_id = :team and p.team_claimed_at is not null and p.state = 'active'
                        order by p.team_claimed_at, p.id
                        limit :limit
                        """)
                .param("team", team.value())
                .param("limit", limit)
                .query(Rows::card)
                .list();
    }

    void markConfirmed(PersonId person) {
        jdbc.sql("update people.person set team_claimed_at = null where id = :person")
                .param("person", person.value())
                .update();
    }

    boolean isMember(PersonId person, TeamId team) {
        return jdbc.sql("select exists (select 1 from people.person where id = :person and team_id = :team)")
                .param("person", person.value())
                .param("team", team.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void holdStill() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('people.team', 0))")
                .query((row, _) -> 0)
                .list();
    }

    @Override
    public Optional<PersonId> findReportsTo(PersonId person) {
        return jdbc.sql("select people.reports_to(:person)")
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .map(PersonId::of);
    }

    @Override
    public boolean inLine(PersonId one, PersonId other, int levels) {
        return jdbc.sql("""
                        with recursive line as (
                            select e.person as bottom, people.reports_to(e.person) as above, 1 as step
                            from unnest(:ends::bigint[]) as e (person)
                            union
                            select l.bottom, people.reports_to(l.above), l.step + 1
                            from line l
                            where l.above is not null and l.step < least(:levels, 50))
                        select exists (select 1
                                       from line
                                       where bottom <> above and above = any(:ends) and step <= :levels)
                        """)
                .param("ends", new Long[] {one.value(), other.value()})
                .param("levels", levels)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<PersonId> listInLine(PersonId one, Collection<PersonId> others, int levels) {
        return jdbc
                .sql("""
                        with recursive line as (
                            select e.person as bottom, people.reports_to(e.person) as above, 1 as step
                            from unnest(:others::bigint[] || :one::bigint) as e (person)
                            union
                            select l.bottom, people.reports_to(l.above), l.step + 1
                            from line l
                            where l.above is not null and l.step < least(:levels, 50))
                        select distinct case when bottom = :one then above else bottom end
                        from line
                        where step <= :levels
                          and (bottom = :one and above = any(:others) or bottom <> :one and above = :one)
                        """)
                .param("one", one.value())
                .param("others", others.stream().map(PersonId::value).toArray(Long[]::new))
                .param("levels", levels)
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<PersonId, List<PersonId>> listAbove(Collection<PersonId> persons, int levels) {
        record Above(PersonId bottom, PersonId above) {}
        return jdbc
                .sql("""
                        with recursive line as (
                            select e.person as bottom, people.reports_to(e.person) as above, 1 as step
                            from unnest(:persons::bigint[]) as e (person)
                            union all
                            select l.bottom, people.reports_to(l.above), l.step + 1
                            from line l
                            where l.above is not null and l.step < least(:levels, 50))
                        select bottom, above
                        from line
                        where above is not null and above <> bottom
                        order by bottom, step
                        """)
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .param("levels", levels)
                .query((row, _) -> new Above(PersonId.of(row.getLong("bottom")), PersonId.of(row.getLong("above"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Above::bottom, Collectors.mapping(Above::above, Collectors.toList())));
    }

    @Override
    public Optional<TeamId> findTeam(PersonId person) {
        return jdbc.sql("select team_id from people.person where id = :person and team_id is not null")
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .map(TeamId::of);
    }

    @Override
    public Optional<PersonId> findLead(TeamId team) {
        return jdbc.sql("select lead_id from people.team where id = :team and lead_id is not null")
                .param("team", team.value())
                .query(Long.class)
                .optional()
                .map(PersonId::of);
    }

    @Override
    public List<TeamId> listLed(PersonId person) {
        return jdbc
                .sql("select id from people.team where lead_id = :person order by lower(name), id")
                .param("person", person.value())
                .query(Long.class)
                .list()
                .stream()
                .map(TeamId::of)
                .toList();
    }

    @Override
    public List<PersonId> listLeads() {
        return jdbc.sql("""
                        select distinct t.lead_id
                        from people.team t
                        join people.person p on p.id = t.lead_id and p.state = 'active' and not p.guest
                        order by t.lead_id
                        """).query(Long.class).list().stream().map(PersonId::of).toList();
    }

    @Override
    public List<PersonId> listBelonging(TeamId team) {
        return jdbc.sql(BELONGING).param("team", team.value()).query(Long.class).list().stream()
                .map(PersonId::of)
                .toList();
    }

    @Override
    public boolean belongs(PersonId person, TeamId team) {
        return jdbc.sql("select exists (" + BELONGING + " and p.id = :person)")
                .param("team", team.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<TeamId, String> listNames(Collection<TeamId> teams) {
        var names = new HashMap<TeamId, String>();
        jdbc.sql("select id, name from people.team where id = any(:teams)")
                .param("teams", teams.stream().map(TeamId::value).toArray(Long[]::new))
                .query(row -> {
                    names.put(TeamId.of(row.getLong("id")), row.getString("name"));
                });
        return names;
    }

    @Override
    public List<TeamSize> listSizes() {
        return jdbc.sql("""
                        select t.id, t.name, t.parent_id as parent, count(p.id)::int as people
                        from people.team t
                        left join people.person p on p.team_id = t.id and p.state = 'active' and not p.guest
                        group by t.id, t.name, t.parent_id
                        order by lower(t.name), t.id
                        """).query(TeamSize.class).list();
    }

    @Override
    public int countHere() {
        return jdbc.sql("select count(*) from people.person where state = 'active' and not guest")
                .query(Integer.class)
                .single();
    }
}
