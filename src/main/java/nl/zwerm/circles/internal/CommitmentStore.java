package nl.zwerm.circles.internal;

import static nl.zwerm.shared.Moments.utc;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What all who took part in a session agreed or learned, sealed; whoever asks was looked up in its space first. */
@Repository
class CommitmentStore {

    private static final String COMMITMENT = """
            select c.id, c.space_id, c.session_id, c.sort, c.text, c.person_id, c.due_on, c.done_at is not null as done
            from circles.commitment c
            """;

    /** Where commitments of a session stand. */
    record Held(SessionId session, CircleId circle, SpaceId space, String method, Instant heldAt) {}

    record Untold(SessionId session, PersonId person) {}

    private final JdbcClient jdbc;

    CommitmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Commitment made, int position) {
        jdbc.sql("""
                        insert into circles.commitment
                            (id, space_id, session_id, sort, position, text, person_id, due_on, done_at)
                        values (:id, :space, :session, :sort, :position, :text, :person, :day, null)
                        """)
                .param("id", made.id().value())
                .param("space", made.space().value())
                .param("session", made.session().value())
                .param("sort", made.sort().word())
                .param("position", position)
                .param("text", made.text())
                .param("person", number(made.person()), Types.BIGINT)
                .param("day", date(made.day()), Types.DATE)
                .update();
    }

    Optional<Held> find(SessionId session) {
        return jdbc.sql("""
                        select s.id, s.circle_id, c.space_id, s.method_id, coalesce(s.started_at, s.starts_at) as held_at
                        from circles.commitment c
                        join circles.session s on s.id = c.session_id
                        where c.session_id = :session
                        limit 1
                        """)
                .param("session", session.value())
                .query(CommitmentStore::held)
                .optional();
    }

    /** Those of a circle in whose spaces somebody is, last first; not of the session they look from. */
    List<Held> listHeld(CircleId circle, SessionId but, Collection<SpaceId> inside, int limit) {
        return jdbc.sql("""
                        select s.id, s.circle_id, h.space_id, s.method_id, coalesce(s.started_at, s.starts_at) as held_at
                        from circles.session s
                        join lateral (
                            select c.space_id from circles.commitment c where c.session_id = s.id limit 1) h on true
                        where s.circle_id = :circle and s.id <> :but and h.space_id = any(:inside)
                        order by held_at desc, s.id
                        limit :limit
                        """)
                .param("circle", circle.value())
                .param("but", but.value())
                .param("inside", inside.stream().map(SpaceId::value).toArray(Long[]::new))
                .param("limit", limit)
                .query(CommitmentStore::held)
                .list();
    }

    List<Commitment> listOf(Collection<SessionId> sessions) {
        return jdbc.sql(COMMITMENT + """
                        where c.session_id = any(:sessions)
                        order by c.session_id, c.sort, c.position
                        """)
                .param("sessions", sessions.stream().map(SessionId::value).toArray(Long[]::new))
                .query(CommitmentStore::commitment)
                .list();
    }

    Optional<Commitment> lock(SessionId session, CommitmentId id) {
        return jdbc.sql(COMMITMENT + "where c.id = :id and c.session_id = :session for update of c")
                .param("id", id.value())
                .param("session", session.value())
                .query(CommitmentStore::commitment)
                .optional();
    }

    /** One that moves comes back anew. */
    void save(CommitmentId id, @Nullable PersonId person, @Nullable LocalDate day) {
        jdbc.sql("""
                        update circles.commitment
                        set told_at = case
                                when person_id is not distinct from :person and due_on is not distinct from :day
                                then told_at end,
                            person_id = :person, due_on = :day
                        where id = :id
                        """)
                .param("person", number(person), Types.BIGINT)
                .param("day", date(day), Types.DATE)
                .param("id", id.value())
                .update();
    }

    void saveDone(CommitmentId id, boolean done, Instant now) {
        jdbc.sql("update circles.commitment set done_at = case when :done then :now end where id = :id")
                .param("done", done)
                .param("now", utc(now))
                .param("id", id.value())
                .update();
    }

    void delete(CommitmentId id) {
        jdbc.sql("delete from circles.commitment where id = :id")
                .param("id", id.value())
                .update();
    }

    /** What waits for somebody since {@code since}, longest first. */
    List<Commitment> listWaiting(PersonId person, LocalDate since, LocalDate today, int limit) {
        return jdbc.sql(COMMITMENT + """
                        where c.person_id = :person and c.done_at is null and c.due_on between :since and :today
                        order by c.due_on, c.id
                        limit :limit
                        """)
                .param("person", person.value())
                .param("since", Date.valueOf(since))
                .param("today", Date.valueOf(today))
                .param("limit", limit)
                .query(CommitmentStore::commitment)
                .list();
    }

    /** Whose day has come and who were not told; marks them as told. */
    List<Untold> takeUntold(LocalDate today, Instant now, int limit) {
        return jdbc.sql("""
                        update circles.commitment c
                        set told_at = :now
                        from (
                            select id
                            from circles.commitment
                            where due_on <= :today and person_id is not null and done_at is null and told_at is null
                            order by due_on
                            limit :limit
                            for update skip locked) as due
                        where due.id = c.id
                        returning c.session_id, c.person_id
                        """)
                .param("today", Date.valueOf(today))
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, _) ->
                        new Untold(SessionId.of(row.getLong("session_id")), PersonId.of(row.getLong("person_id"))))
                .list();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                SessionId.of(row.getLong("id")),
                CircleId.of(row.getLong("circle_id")),
                SpaceId.of(row.getLong("space_id")),
                row.getString("method_id"),
                row.getTimestamp("held_at").toInstant());
    }

    private static Commitment commitment(ResultSet row, int number) throws SQLException {
        @Nullable Date day = row.getDate("due_on");
        long person = row.getLong("person_id");
        return new Commitment(
                CommitmentId.of(row.getLong("id")),
                SpaceId.of(row.getLong("space_id")),
                SessionId.of(row.getLong("session_id")),
                Commitment.Sort.ofWord(row.getString("sort")),
                row.getString("text"),
                person == 0 ? null : PersonId.of(person),
                day == null ? null : day.toLocalDate(),
                row.getBoolean("done"));
    }

    private static @Nullable Long number(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
