package nl.zwerm.notifications.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each gets their next mail of the week. */
@Repository
class WeekStore {

    /** Somebody's turn; {@code writtenAt} is when they were last written. */
    record Turn(PersonId person, Instant dueAt, @Nullable Instant writtenAt) {}

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
                        """)
                .param("now", now())
                .query((row, _) -> new Turn(
                        PersonId.of(row.getLong("person_id")),
                        row.getTimestamp("due_at").toInstant(),
                        row.getTimestamp("written_at") == null
                                ? null
                                : row.getTimestamp("written_at").toInstant()))
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

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
