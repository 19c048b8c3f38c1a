package nl.zwerm.workshops.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether people used what they learned. */
@Repository
public class UseStore {

    /** {@code sentence} is for the teachers, empty when there is none. */
    record Use(PersonId person, String answer, String sentence) {}

    /** A workshop of which somebody is asked whether they used it, since then. */
    record Asked(ContributionId workshop, String title, String language, Instant since) {}

    private final JdbcClient jdbc;
    private final PrivateText texts;
    private final Sealer sealer;

    UseStore(JdbcClient jdbc, PrivateText texts, Sealer sealer) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.sealer = sealer;
    }

    /** Once: a second answer changes nothing. */
    public boolean insert(Contribution workshop, PersonId person, String answer, String sentence, Instant now) {
        return jdbc.sql("""
                        insert into workshops.use (workshop_id, person_id, answer, sentence, at)
                        values (:id, :person, :answer, :sentence, :now)
                        on conflict do nothing
                        """)
                        .param("id", workshop.id().value())
                        .param("person", person.value())
                        .param("answer", answer)
                        .param("sentence", texts.seal(workshop, person, "sentence", sentence))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** As they came in. */
    List<Use> list(Contribution workshop, int limit) {
        return jdbc.sql("""
                        select person_id, answer, sentence
                        from workshops.use
                        where workshop_id = :id
                        order by at, person_id
                        limit :limit
                        """)
                .param("id", workshop.id().value())
                .param("limit", limit)
                .query((row, _) -> {
                    var person = PersonId.of(row.getLong("person_id"));
                    return new Use(
                            person,
                            row.getString("answer"),
                            texts.open(workshop, person, "sentence", row.getString("sentence")));
                })
                .list();
    }

    /** What ended between then and then, where the viewer was and has not answered; the longest ago first. */
    List<Asked> listAsked(Viewer viewer, Instant endedAfter, Instant endedBefore, int limit) {
        return jdbc.sql("""
                        select r.id, r.space_id, r.sealed, r.title, r.language, w.ends_at
                        from workshops.registration g
                        join workshops.workshop w on w.id = g.workshop_id and w.state = 'planned'
                        join contributions.readable(:viewer) r on r.id = w.id and r.state = 'published'
                        where g.person_id = :viewer and g.there_at is not null
                          and w.ends_at > :after and w.ends_at <= :before
                          and not exists (select 1
                                          from workshops.use u
                                          where u.workshop_id = w.id and u.person_id = :viewer)
                        order by w.ends_at
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("after", endedAfter.atOffset(ZoneOffset.UTC))
                .param("before", endedBefore.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> {
                    long id = row.getLong("id");
                    var space = SpaceId.of(row.getLong("space_id"));
                    return new Asked(
                            ContributionId.of(id),
                            sealer.open(
                                    space,
                                    row.getBoolean("sealed"),
                                    row.getString("title"),
                                    "contribution " + id + " title"),
                            row.getString("language"),
                            row.getTimestamp("ends_at").toInstant());
                })
                .list();
    }
}
