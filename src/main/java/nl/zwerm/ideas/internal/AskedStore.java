package nl.zwerm.ideas.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose view on an idea was asked for. */
@Repository
class AskedStore {

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clock clock;

    AskedStore(JdbcClient jdbc, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** False when they were asked before, whatever came of it. */
    boolean insert(ContributionId idea, PersonId person, PersonId by) {
        return jdbc.sql("""
                        insert into ideas.asked (idea_id, person_id, by_id, at)
                        values (:idea, :person, :by, :now)
                        on conflict do nothing
                        """)
                        .param("idea", idea.value())
                        .param("person", person.value())
                        .param("by", by.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void markDone(ContributionId idea, PersonId person) {
        jdbc.sql("update ideas.asked set open = false where idea_id = :idea and person_id = :person and open")
                .param("idea", idea.value())
                .param("person", person.value())
                .update();
    }

    int count(ContributionId idea) {
        return jdbc.sql("select count(*) from ideas.asked where idea_id = :idea")
                .param("idea", idea.value())
                .query(Integer.class)
                .single();
    }

    /** Whom the viewer asked, by name; never whether they answered. */
    List<String> listAskedBy(ContributionId idea, Viewer viewer) {
        return jdbc.sql("""
                        select p.name
                        from ideas.asked a
                        join contributions.readable(:viewer) r on r.id = a.idea_id
                        join people.person_card p on p.id = a.person_id
                        where a.idea_id = :idea and a.by_id = :viewer
                        order by a.at, p.name
                        """)
                .param("viewer", viewer.id().value())
                .param("idea", idea.value())
                .query(String.class)
                .list();
    }

    /** By whom the viewer was asked, while they can still answer. */
    Optional<String> findOpen(ContributionId idea, Viewer viewer) {
        return jdbc.sql("""
                        select coalesce(p.name, '')
                        from ideas.asked a
                        left join people.person_card p on p.id = a.by_id
                        where a.idea_id = :idea and a.person_id = :viewer and a.open
                        """)
                .param("viewer", viewer.id().value())
                .param("idea", idea.value())
                .query(String.class)
                .optional();
    }

    List<ToDo> listOpen(Viewer viewer, Instant since, int limit) {
        return jdbc.sql("""
                        select r.id, r.space_id, r.sealed, r.title, r.language, a.at, coalesce(p.name, '') as who
                        from ideas.asked a
                        join contributions.readable(:viewer) r on r.id = a.idea_id and r.state = 'published'
                        left join people.person_card p on p.id = a.by_id
                        where a.person_id = :viewer and a.open and a.at > :since
                        order by a.at, r.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> {
                    long id = row.getLong("id");
                    var title = sealer.open(
                            SpaceId.of(row.getLong("space_id")),
                            row.getBoolean("sealed"),
                            row.getString("title"),
                            "contribution " + id + " title");
                    return new ToDo(
                            Said.of("ideas.to-do.asked", "who", row.getString("who")),
                            "/ideas/" + ContributionId.of(id),
                            title,
                            row.getString("language"),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }
}
