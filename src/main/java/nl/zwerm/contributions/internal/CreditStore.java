package nl.zwerm.contributions.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Credit.Credited;
import nl.zwerm.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whom somebody's writing helped. */
@Repository
public class CreditStore {

    private final JdbcClient jdbc;

    CreditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Credit flows along what was made from it, three steps at most, as far as the viewer may read that, and only of the
     * last five hundred things.
     */
    public List<Credited> list(Viewer viewer, Instant since, int limit) {
        return jdbc.sql("""
                        with recursive mine as (
                            (select c.id as made, c.root_id as root, c.id as thing, 0 as steps
                             from contributions.contribution c
                             where c.author_id = :viewer and c.state = 'published'
                             order by c.published_at desc
                             limit 500)
                            union
                            select m.made, m.root, l.from_id, m.steps + 1
                            from mine m
                            join contributions.link l on l.to_id = m.thing and l.kind = 'made-from'
                            join contributions.readable(:viewer) r on r.id = l.from_id and r.state = 'published'
                            where m.steps < 3)
                        select m.made, m.root, count(distinct h.person_id) as people,
                               count(distinct p.team_id) as teams, min(m.steps) > 0 as onward
                        from mine m
                        join contributions.helped h
                          on h.contribution_id = m.thing and h.at > :since and h.person_id <> :viewer
                        join people.person_card p on p.id = h.person_id
                        group by m.made, m.root
                        order by max(h.at) desc, m.made
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> Credited.of(
                        ContributionId.of(row.getLong("made")),
                        ContributionId.of(row.getLong("root")),
                        row.getInt("people"),
                        row.getInt("teams"),
                        row.getBoolean("onward")))
                .list();
    }
}
