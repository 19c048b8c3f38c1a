package nl.zwerm.pilots.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pilots whose day has come, for whoever tells their makers. */
@Repository
class DueStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    DueStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ContributionId> list(LocalDate today, int limit) {
        return jdbc.sql("""
                        select id
                        from pilots.waiting
                        where look_on <= :today and told_at is null
                        order by look_on, id
                        limit :limit
                        """).param("today", today).param("limit", limit).query(Long.class).list().stream()
                .map(ContributionId::of)
                .toList();
    }

    /** False when another node tells of it. */
    boolean claim(ContributionId pilot, LocalDate today) {
        return jdbc.sql("""
                        update pilots.pilot
                        set told_at = :now
                        where id = :id and told_at is null and decision is null and look_on <= :today
                        """)
                        .param("id", pilot.value())
                        .param("today", today)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Whether the day was moved, so that its makers may have been told before. */
    boolean postponed(ContributionId pilot) {
        return jdbc.sql("select exists (select 1 from pilots.amendment where pilot_id = :id and field = 'look-on')")
                .param("id", pilot.value())
                .query(Boolean.class)
                .single();
    }
}
