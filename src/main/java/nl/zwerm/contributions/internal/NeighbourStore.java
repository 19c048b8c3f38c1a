package nl.zwerm.contributions.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Neighbourhood.Begun;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who met whom in threads. */
@Repository
public class NeighbourStore {

    private final JdbcClient jdbc;

    NeighbourStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the last few things the viewer wrote, so that it costs the same however much that is. */
    public List<PersonId> listMet(Viewer viewer, int limit) {
        return jdbc
                .sql("""
                        with mine as (
                            select c.id, c.parent_id, c.published_at
                            from contributions.contribution c
                            where c.author_id = :viewer and c.state = 'published'
                            order by c.published_at desc
                            limit 40),
                        met as (
                            (select r.author_id, r.published_at
                             from mine m
                             cross join lateral (
                                 select r.author_id, r.published_at
                                 from contributions.readable(:viewer) r
                                 where r.parent_id = m.id and r.state = 'published'
                                 order by r.published_at desc
                                 limit 10) r)
                            union all
                            (select r.author_id, m.published_at
                             from mine m
                             join contributions.readable(:viewer) r on r.id = m.parent_id and r.state = 'published'))
                        select m.author_id
                        from met m
                        join people.person_card p on p.id = m.author_id and p.state = 'active'
                        where m.author_id <> :viewer
                        group by m.author_id
                        order by max(m.published_at) desc, m.author_id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    public List<Begun> listBegun(Collection<PersonId> persons, Instant since, Viewer viewer) {
        return jdbc.sql("""
                        select r.id, r.author_id, r.kind
                        from unnest(:persons::bigint[]) as person (id)
                        cross join lateral (
                            select r.id, r.author_id, r.kind
                            from contributions.readable(:viewer) r
                            where r.author_id = person.id and r.parent_id is null and r.state = 'published'
                              and r.published_at > :since
                            order by r.published_at desc
                            limit 3) r
                        """)
                .param("persons", persons.stream().map(PersonId::value).toArray(Long[]::new))
                .param("viewer", viewer.id().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Begun(
                        ContributionId.of(row.getLong("id")),
                        PersonId.of(row.getLong("author_id")),
                        row.getString("kind")))
                .list();
    }
}
