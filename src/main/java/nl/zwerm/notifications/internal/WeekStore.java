package nl.zwerm.notifications.internal;

import static nl.zwerm.shared.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.WorkingHours;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each gets their next mail of the week. */
@Repository
class WeekStore {

    /** Somebody's turn; {@code writtenAt} is when they were last written. */
    record Turn(PersonId person, Instant dueAt, @Nullable Instant writtenAt) {

        /** The next by these hours, and never a second one in the week of the last. */
        Instant next(WorkingHours hours, Instant now) {
            var earliest = writtenAt == null ? now : endOfWeek(writtenAt, hours.zone());
            return hours.nextLookingBack(earliest.isAfter(now) ? earliest : now);
        }

        private static Instant endOfWeek(Instant at, ZoneId zone) {
            var monday = at.atZone(zone).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            return monday.atStartOfDay(zone).toInstant().minusMillis(1);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    WeekStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who is here and has no turn yet. */
    List<PersonId> listWithoutTurn(int limit) {
        return jdbc.sql("""
                        select p.id
                        from people.person_card p
                        where p.state = 'active'
                          and not exists (select 1 from notifications.week w where w.person_id = p.id)
                        limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> PersonId.of(row.getLong("id")))
                .list();
    }

    void insert(PersonId person, Instant dueAt) {
        jdbc.sql("""
                        insert into notifications.week (person_id, due_at)
                        values (:person, :dueAt)
                        on conflict (person_id) do nothing
                        """)
                .param("person", person.value())
                .param("dueAt", dueAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The next whose turn it is, held until the end of the transaction; other nodes pass them by. */
    Optional<Turn> lockNext() {
        return jdbc.sql("""
                        select person_id, due_at, written_at
                        from notifications.week
                        where due_at <= :now
                        order by due_at
                        limit 1
                        for update skip locked
                        """).param("now", now()).query(WeekStore::turn).optional();
    }

    Optional<Turn> find(PersonId person) {
        return jdbc.sql("select person_id, due_at, written_at from notifications.week where person_id = :person")
                .param("person", person.value())
                .query(WeekStore::turn)
                .optional();
    }

    /** As it is found, held until the end of the transaction. */
    Optional<Turn> lock(PersonId person) {
        return jdbc.sql("""
                        select person_id, due_at, written_at
                        from notifications.week
                        where person_id = :person
                        for update
                        """)
                .param("person", person.value())
                .query(WeekStore::turn)
                .optional();
    }

    void postpone(PersonId person, Instant until) {
        jdbc.sql("update notifications.week set due_at = :until where person_id = :person")
                .param("person", person.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void markWritten(PersonId person, Instant next) {
        jdbc.sql("update notifications.week set due_at = :next, written_at = :now where person_id = :person")
                .param("person", person.value())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .update();
    }

    private static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(
                PersonId.of(row.getLong("person_id")),
                row.getTimestamp("due_at").toInstant(),
                instantOrNull(row, "written_at"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
