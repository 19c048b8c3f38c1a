package nl.zwerm.contributions.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads contributions for services that act for nobody. */
@Repository
public class UnshownStore {

    private final JdbcClient jdbc;
    private final ContributionRows rows;

    UnshownStore(JdbcClient jdbc, ContributionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Optional<Contribution> find(ContributionId id) {
        return jdbc.sql("select " + ContributionRows.COLUMNS + "from contributions.contribution r where r.id = :id")
                .param("id", id.value())
                .query(rows::contribution)
                .optional();
    }

    public boolean existsOther(Contribution thing, PersonId author) {
        return jdbc.sql("""
                        select exists (select 1
                                       from contributions.contribution c
                                       where c.author_id = :author and c.kind = :kind and c.id <> :id
                                         and c.published_at is not null)
                        """)
                .param("author", author.value())
                .param("kind", thing.kind())
                .param("id", thing.id().value())
                .query(Boolean.class)
                .single();
    }

    public Set<Long> topics(ContributionId id) {
        return jdbc.sql("select topic_id from contributions.contribution_topic where contribution_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .set();
    }

    public Optional<ContributionId> findMergedInto(ContributionId id) {
        return jdbc.sql("""
                        select other_id from contributions.act
                        where thing_id = :id and what = 'merge' and undone_at is null and other_id is not null
                        """)
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .map(ContributionId::of);
    }

    public boolean follows(PersonId person, ContributionId root) {
        return jdbc.sql("""
                        select exists (select 1 from contributions.follower
                                       where contribution_id = :root and person_id = :person)
                        """)
                .param("root", root.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Who follows the thread and may read this part of it. */
    public List<PersonId> listFollowersWhoMayRead(ContributionId root, ContributionId thing) {
        return jdbc.sql("""
                        select f.person_id
                        from contributions.follower f
                        join people.person_card p on p.id = f.person_id and p.state = 'active'
                        where f.contribution_id = :root
                          and exists (select 1 from contributions.readable(f.person_id) r where r.id = :thing)
                        """).param("root", root.value()).param("thing", thing.value()).query(Long.class).list().stream()
                .map(PersonId::of)
                .toList();
    }

    public Map<PersonId, ContributionId> findFirstOfEachBeneath(ContributionId root) {
        var first = new HashMap<PersonId, ContributionId>();
        jdbc.sql("""
                        select distinct on (c.author_id) c.author_id, c.id
                        from contributions.contribution c
                        join contributions.contribution q on q.id = c.root_id
                        where c.root_id = :root and c.id <> :root and c.state = 'published'
                          and c.author_id is distinct from q.author_id and c.author_id is not null
                        order by c.author_id, c.published_at, c.id
                        """).param("root", root.value()).query(row -> {
            first.put(PersonId.of(row.getLong("author_id")), ContributionId.of(row.getLong("id")));
        });
        return Map.copyOf(first);
    }

    /** A space that a thread left for another. */
    public record Departure(SpaceId space, Instant at) {}

    /** Of the thread in which this stands, the last first. */
    public List<Departure> listDepartures(ContributionId part) {
        return jdbc.sql("""
                        select a.space_id, a.at
                        from contributions.contribution one
                        join contributions.act a on a.root_id = one.root_id and a.what = 'move'
                        where one.id = :part
                        order by a.at desc
                        limit 50
                        """)
                .param("part", part.value())
                .query((row, _) -> new Departure(
                        SpaceId.of(row.getLong("space_id")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** As it read when the thread left, for a place where this person does not read; what was said since is not among it. */
    public List<Contribution> listMovedAway(ContributionId part, Instant gone, PersonId person) {
        return jdbc.sql("select " + ContributionRows.COLUMNS + """
                        , v.version as earlier, v.body as earlier_body
                        from contributions.contribution one
                        join contributions.contribution r on r.root_id = one.root_id
                        left join lateral (select v.version, v.body
                                           from contributions.revision v
                                           where v.contribution_id = r.id and r.edited_at > :gone
                                             and v.written_at <= :gone
                                           order by v.version desc
                                           limit 1) v on true
                        where one.id = :part and r.id <> r.root_id and r.state = 'published' and r.published_at <= :gone
                          and (r.author_id = :person or r.author_id is null)
                          and (coalesce(r.edited_at, r.published_at) <= :gone or v.version is not null)
                          and not exists (select 1 from contributions.readable(:person) q where q.id = r.root_id)
                        order by r.published_at, r.id
                        """)
                .param("part", part.value())
                .param("gone", gone.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .query(rows::asItReadEarlier)
                .list();
    }

    public boolean mayRead(PersonId person, ContributionId thing) {
        return jdbc.sql("""
                        select exists (select 1
                                       from people.person_card p
                                       join contributions.readable(:person) r on r.id = :thing
                                       where p.id = :person and p.state = 'active')
                        """)
                .param("person", person.value())
                .param("thing", thing.value())
                .query(Boolean.class)
                .single();
    }
}
