package nl.zwerm.knowledge.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which pages need somebody: overdue, or kept by nobody. */
@Repository
class HealthStore {

    private final JdbcClient jdbc;

    HealthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One whose day has come, and who keeps it. */
    record Overdue(ContributionId id, PersonId owner, LocalDate until) {}

    /** Those whose owner was not told of that day yet. */
    List<Overdue> listToTell(LocalDate day, int limit) {
        return jdbc.sql("""
                        select p.id, p.owner_id, p.true_until
                        from knowledge.page p
                        where p.true_until <= :day and p.owner_id is not null and p.told_for is distinct from p.true_until
                        order by p.true_until
                        limit :limit
                        """)
                .param("day", day)
                .param("limit", limit)
                .query((row, _) -> new Overdue(
                        ContributionId.of(row.getLong("id")),
                        PersonId.of(row.getLong("owner_id")),
                        row.getObject("true_until", LocalDate.class)))
                .list();
    }

    /** False when another copy of the server was earlier. */
    boolean claim(Overdue one) {
        return jdbc.sql("""
                        update knowledge.page
                        set told_for = true_until
                        where id = :id and true_until = :until and told_for is distinct from true_until
                        """)
                        .param("id", one.id().value())
                        .param("until", one.until())
                        .update()
                > 0;
    }

    /** A page that its owner is asked about. */
    record Asked(ContributionId id, LocalDate until) {}

    /** Those of the viewer that are due on that day, the longest overdue first. */
    List<Asked> listDue(Viewer viewer, LocalDate day, int limit) {
        return jdbc.sql("""
                        select p.id, p.true_until
                        from knowledge.page p
                        join contributions.readable(:viewer) r on r.id = p.id and r.state = 'published'
                        where p.owner_id = :viewer and p.true_until <= :day
                        order by p.true_until, p.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("day", day)
                .param("limit", limit)
                .query((row, _) ->
                        new Asked(ContributionId.of(row.getLong("id")), row.getObject("true_until", LocalDate.class)))
                .list();
    }

    Set<Long> overdueAmong(Collection<Long> ids, LocalDate today) {
        return Set.copyOf(jdbc.sql("select id from knowledge.page where id = any(:ids) and true_until < :today")
                .param("ids", ids.toArray(Long[]::new))
                .param("today", today)
                .query(Long.class)
                .list());
    }

    /** Of a space, those that are overdue, the longest first. */
    List<ContributionId> listOverdue(SpaceId space, LocalDate today, Viewer viewer, int limit) {
        return list("p.true_until < :today", space, today, viewer, limit);
    }

    /** A page with links that lead nowhere, and how many. */
    record Broken(ContributionId id, int links) {}

    /** Of a space, those whose text leads to what is not there, or not any more, in the order of their ids. */
    List<Broken> listBroken(SpaceId space, ContributionId after, Viewer viewer, int limit) {
        return jdbc.sql("""
                        select p.id, count(*) as links
                        from knowledge.page p
                        join contributions.readable(:viewer) r on r.id = p.id and r.state = 'published'
                        join knowledge.broken_link b on b.page_id = p.id
                        where p.space_id = :space and p.id > :after
                        group by p.id
                        order by p.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("space", space.value())
                .param("after", after.value())
                .param("limit", limit)
                .query((row, _) -> new Broken(ContributionId.of(row.getLong("id")), row.getInt("links")))
                .list();
    }

    /** Where its text leads within this installation. */
    void replaceLeads(ContributionId page, Collection<ContributionId> targets) {
        var numbers = targets.stream().map(ContributionId::value).toArray(Long[]::new);
        jdbc.sql("delete from knowledge.leads where page_id = :page and not target_id = any(:targets)")
                .param("page", page.value())
                .param("targets", numbers)
                .update();
        jdbc.sql("""
                        insert into knowledge.leads (page_id, target_id)
                        select p.id, t.id
                        from knowledge.page p, unnest(:targets) as t (id)
                        where p.id = :page
                        on conflict do nothing
                        """).param("page", page.value()).param("targets", numbers).update();
    }

    /** Of a space, those that nobody keeps, or somebody who is not here any more. */
    List<ContributionId> listUnowned(SpaceId space, LocalDate today, Viewer viewer, int limit) {
        return list("""
                (p.owner_id is null
                 or not exists (select 1 from people.person_card o where o.id = p.owner_id and o.state = 'active'))
                """, space, today, viewer, limit);
    }

    private List<ContributionId> list(String which, SpaceId space, LocalDate today, Viewer viewer, int limit) {
        return PageStore.ids(jdbc.sql("""
                        select p.id
                        from knowledge.page p
                        join contributions.readable(:viewer) r on r.id = p.id and r.state = 'published'
                        where p.space_id = :space and %s
                        order by p.true_until, p.id
                        limit :limit
                        """.formatted(which))
                .param("viewer", viewer.id().value())
                .param("space", space.value())
                .param("today", today)
                .param("limit", limit)
                .query(Long.class)
                .list());
    }
}
