package nl.zwerm.workshops.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The workshops that one person gave or was in. */
@Repository
public class WorkshopTimelineStore {

    record Been(ContributionId workshop, String title, String language, Instant at, boolean taught) {}

    private final JdbcClient jdbc;
    private final Sealer sealer;

    WorkshopTimelineStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    List<Been> list(Viewer viewer, Instant before, int limit) {
        return jdbc.sql("""
                        select r.id, r.space_id, r.sealed, r.title, r.language, been.at, been.taught
                        from (select w.id, w.ends_at as at, true as taught
                              from workshops.teacher t
                              join workshops.workshop w on w.id = t.workshop_id and w.state = 'planned'
                              where t.person_id = :viewer and w.ends_at < least(:before, now())
                              union all
                              select g.workshop_id, g.there_at, false
                              from workshops.registration g
                              where g.person_id = :viewer and g.there_at < :before) been
                        join contributions.readable(:viewer) r on r.id = been.id and r.state = 'published'
                        order by been.at desc
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> {
                    long id = row.getLong("id");
                    return new Been(
                            ContributionId.of(id),
                            sealer.open(
                                    SpaceId.of(row.getLong("space_id")),
                                    row.getBoolean("sealed"),
                                    row.getString("title"),
                                    "contribution " + id + " title"),
                            row.getString("language"),
                            row.getTimestamp("at").toInstant(),
                            row.getBoolean("taught"));
                })
                .list();
    }
}
