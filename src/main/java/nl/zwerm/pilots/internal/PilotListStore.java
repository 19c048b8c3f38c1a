package nl.zwerm.pilots.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which pilots there are for a viewer, and which wait for them. */
@Repository
class PilotListStore {

    private static final String LISTED = """
            select r.id, r.published_at, p.look_on, p.decision
            from contributions.readable(:viewer) r
            join pilots.pilot p on p.id = r.id
            where r.kind = 'pilot'
              and r.state = 'published'
              and (r.published_at, r.id) < (:before, :beforeId)
            """;
    private static final String RUNNING = " and p.decision is null and p.look_on > :today";
    private static final String DUE = " and p.decision is null and p.look_on <= :today";
    private static final String MINE = """
             and exists (select 1 from pilots.maker m where m.pilot_id = r.id and m.person_id = :viewer)
            """;
    private static final String NEWEST_FIRST = " order by r.published_at desc, r.id desc limit :limit";

    private final JdbcClient jdbc;
    private final Sealer sealer;

    PilotListStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** A pilot in a list. */
    record Row(
            ContributionId id,
            Instant at,
            @Nullable LocalDate lookOn,
            @Nullable Decision decision) {}

    List<Row> list(PilotTab tab, Viewer viewer, LocalDate today, Cursor before, int limit) {
        var narrowed = switch (tab) {
            case NEWEST -> "";
            case RUNNING -> RUNNING;
            case DUE -> DUE;
            case MINE -> MINE;
        };
        return jdbc.sql(LISTED + narrowed + NEWEST_FIRST)
                .param("viewer", viewer.id().value())
                .param("today", today)
                .param("before", before.when())
                .param("beforeId", before.id())
                .param("limit", limit)
                .query((row, _) -> {
                    var decision = row.getString("decision");
                    return new Row(
                            ContributionId.of(row.getLong("id")),
                            row.getTimestamp("published_at").toInstant(),
                            row.getObject("look_on", LocalDate.class),
                            decision == null ? null : Decision.ofWord(decision));
                })
                .list();
    }

    /** What the viewer has not begun yet, the latest first. */
    List<ContributionId> listDrafts(Viewer viewer, int limit) {
        return jdbc
                .sql("""
                        select r.id
                        from contributions.readable(:viewer) r
                        where r.author_id = :viewer and r.kind = 'pilot' and r.state = 'draft'
                        order by r.created_at desc, r.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(ContributionId::of)
                .toList();
    }

    /** What the viewer tries and can look back on now, the longest waiting first. */
    List<ToDo> listDue(Viewer viewer, LocalDate today, int limit) {
        return jdbc.sql("""
                        select r.id, r.space_id, r.sealed, r.title, r.language, p.look_on
                        from pilots.maker m
                        join pilots.pilot p on p.id = m.pilot_id and p.decision is null and p.look_on <= :today
                        join contributions.readable(:viewer) r on r.id = p.id and r.state = 'published'
                        where m.person_id = :viewer
                        order by p.look_on, r.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> {
                    long id = row.getLong("id");
                    return new ToDo(
                            Said.of("pilots.to-do.due"),
                            "/pilots/" + ContributionId.of(id),
                            sealer.open(
                                    SpaceId.of(row.getLong("space_id")),
                                    row.getBoolean("sealed"),
                                    row.getString("title"),
                                    "contribution " + id + " title"),
                            row.getString("language"),
                            row.getObject("look_on", LocalDate.class)
                                    .atStartOfDay(viewer.zone())
                                    .toInstant());
                })
                .list();
    }

    /** Those of which it was written down since what came of them, the newest first. */
    List<ContributionId> listDecided(Viewer viewer, Instant since, int limit) {
        return jdbc
                .sql("""
                        select r.id
                        from pilots.pilot p
                        join contributions.readable(:viewer) r
                            on r.id = p.id and r.kind = 'pilot' and r.state = 'published'
                        where p.decided_at > :since
                        order by p.decided_at desc, r.id
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("since", since.atOffset(java.time.ZoneOffset.UTC))
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(ContributionId::of)
                .toList();
    }
}
