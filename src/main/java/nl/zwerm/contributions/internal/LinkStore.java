package nl.zwerm.contributions.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was made from what, and which text leads to which. */
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

    public void replaceLinks(ContributionId from, Collection<ContributionId> targets) {
        jdbc.sql("delete from contributions.link where from_id = :from and kind = 'link' and not to_id = any(:targets)")
                .param("from", from.value())
                .param("targets", numbers(targets))
                .update();
        jdbc.sql("""
                        insert into contributions.link (from_id, to_id, kind, at)
                        select :from, c.id, 'link', :now
                        from contributions.contribution c
                        where c.id = any(:targets) and c.id <> :from
                        on conflict do nothing
                        """)
                .param("from", from.value())
                .param("targets", numbers(targets))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What leads to it, the latest first. */
    public List<ContributionId> listLinking(ContributionId to) {
        return jdbc
                .sql(
                        "select from_id from contributions.link where to_id = :to and kind = 'link' order by at desc limit 200")
                .param("to", to.value())
                .query(Long.class)
                .list()
                .stream()
                .map(ContributionId::of)
                .toList();
    }

    private static Long[] numbers(Collection<ContributionId> ids) {
        return ids.stream().map(ContributionId::value).toArray(Long[]::new);
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
