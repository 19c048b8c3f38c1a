package nl.zwerm.contributions.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was made from what. */
@Repository
public class LinkStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void insertMadeFrom(ContributionId made, ContributionId from) {
        jdbc.sql("""
                        insert into contributions.link (from_id, to_id, kind, at)
                        values (:made, :from, 'made-from', :now)
                        on conflict do nothing
                        """)
                .param("made", made.value())
                .param("from", from.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<ContributionId> findSource(ContributionId made) {
        return jdbc.sql("select to_id from contributions.link where from_id = :made and kind = 'made-from' limit 1")
                .param("made", made.value())
                .query(Long.class)
                .optional()
                .map(ContributionId::of);
    }

    /** All it goes back to, the nearest first. */
    public List<ContributionId> listSources(ContributionId made) {
        return jdbc.sql("""
                        with recursive source as (
                            select l.to_id as id, 1 as steps
                            from contributions.link l
                            where l.from_id = :made and l.kind = 'made-from'
                            union
                            select l.to_id, s.steps + 1
                            from source s
                            join contributions.link l on l.from_id = s.id and l.kind = 'made-from'
                            where s.steps < 8
                        )
                        select id from source group by id order by min(steps), id
                        """).param("made", made.value()).query(Long.class).list().stream()
                .map(ContributionId::of)
                .toList();
    }
}
