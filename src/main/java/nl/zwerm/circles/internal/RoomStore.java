package nl.zwerm.circles.internal;

import static nl.zwerm.shared.Moments.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one sealed text that a session is while it goes on, and what of it others may know. */
@Repository
class RoomStore {

    private final JdbcClient jdbc;

    RoomStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * {@code room} is sealed, nothing before anybody came in; {@code trained} leads where the method must have one;
     * {@code days} is there where it is spread over the working days of that zone; {@code reminded} is how far who it
     * waits for was told; {@code dueAt} is when it goes, once it is closed; {@code guest} whether who asks is not of the circle, or not any more.
     */
    record Kept(
            SessionId session,
            CircleId circle,
            SpaceId space,
            String state,
            String methodId,
            @Nullable String methodText,
            boolean methodSealed,
            @Nullable String room,
            @Nullable PersonId trained,
            String manner,
            @Nullable ZoneId days,
            @Nullable String place,
            @Nullable Instant startedAt,
            int reminded,
            @Nullable Instant dueAt,
            boolean guest) {}

    private static final String COLUMNS = """
            select s.id, s.circle_id, s.space_id, s.state, s.method_id, s.method_text, s.method_sealed, s.room,
                s.trained_id, s.manner, s.zone, s.place, s.started_at, s.reminded, s.due_at,
                %s as guest
            from circles.session s
            """;

    private static final String OF_PERSON = COLUMNS.formatted("""
            not exists (
                select 1
                from circles.seat t
                join circles.circle c on c.id = t.circle_id and c.ended_at is null
                where t.circle_id = s.circle_id and t.person_id = :person and t.left_at is null)
            """) + """
            join circles.participant p on p.session_id = s.id and p.person_id = :person
            where s.id = :session and s.state <> 'cancelled'
            """;

    Optional<Kept> find(SessionId session, PersonId person) {
        return find(session, person, OF_PERSON);
    }

    /** Until the end of the transaction nobody else does anything in this room. */
    Optional<Kept> lock(SessionId session, PersonId person) {
        return find(session, person, OF_PERSON + " for update of s");
    }

    private Optional<Kept> find(SessionId session, PersonId person, String sql) {
        return jdbc.sql(sql)
                .param("session", session.value())
                .param("person", person.value())
                .query(RoomStore::kept)
                .optional();
    }

    /** One that goes on, for the clock; nothing when it is over, or somebody does something in it just now. */
    Optional<Kept> lockRunning(SessionId session) {
        return jdbc.sql(COLUMNS.formatted("false") + """
                        where s.id = :session and s.state = 'running'
                        for update of s skip locked
                        """)
                .param("session", session.value())
                .query(RoomStore::kept)
                .optional();
    }

    /** Those that go on and that somebody takes part in, the last that began first. */
    List<Kept> listRunning(PersonId person, int limit) {
        return jdbc.sql(COLUMNS.formatted("false") + """
                        join circles.participant p on p.session_id = s.id and p.person_id = :person
                        where s.state = 'running'
                        order by s.started_at desc, s.id
                        limit :limit
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .query(RoomStore::kept)
                .list();
    }

    List<SessionId> listRunning(int limit) {
        return jdbc
                .sql("select id from circles.session where state = 'running' order by id limit :limit")
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(SessionId::of)
                .toList();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        long trained = row.getLong("trained_id");
        var zone = row.getString("zone");
        @Nullable Timestamp started = row.getTimestamp("started_at");
        @Nullable Timestamp due = row.getTimestamp("due_at");
        return new Kept(
                SessionId.of(row.getLong("id")),
                CircleId.of(row.getLong("circle_id")),
                SpaceId.of(row.getLong("space_id")),
                row.getString("state"),
                row.getString("method_id"),
                row.getString("method_text"),
                row.getBoolean("method_sealed"),
                row.getString("room"),
                trained == 0 ? null : PersonId.of(trained),
                row.getString("manner"),
                zone == null ? null : ZoneId.of(zone),
                row.getString("place"),
                started == null ? null : started.toInstant(),
                row.getInt("reminded"),
                due == null ? null : due.toInstant(),
                row.getBoolean("guest"));
    }

    /** When each who is in the room gave a sign of life. */
    Map<PersonId, Instant> signsOfLife(SessionId session) {
        var signs = new HashMap<PersonId, Instant>();
        jdbc.sql(
                        "select person_id, seen_at from circles.participant where session_id = :session and seen_at is not null")
                .param("session", session.value())
                .query((row, _) -> signs.put(
                        PersonId.of(row.getLong("person_id")),
                        row.getTimestamp("seen_at").toInstant()))
                .list();
        return signs;
    }

    /** Who came in, does something, or left: then {@code at} is nothing. */
    void saveSeen(SessionId session, PersonId person, @Nullable Instant at) {
        jdbc.sql("update circles.participant set seen_at = :at where session_id = :session and person_id = :person")
                .param("at", utcOrNull(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("session", session.value())
                .param("person", person.value())
                .update();
    }

    /** Whether somebody gave a sign of life of theirs, and whether anybody else was silent for one more minute since the last. */
    record Beat(boolean taken, boolean silent) {}

    /** Of somebody who is in a room that is open. It may be lost with the power: the next one comes soon. */
    Beat beat(CircleId circle, SessionId session, PersonId person, Instant at, Instant since) {
        return jdbc.sql("""
                        with before as (
                            select seen_at
                            from circles.participant
                            where session_id = :session and person_id = :person and seen_at is not null),
                        taken as (
                            update circles.participant p
                            set seen_at = :at
                            from circles.session s
                            where p.session_id = :session and p.person_id = :person and p.seen_at is not null
                              and s.id = p.session_id and s.circle_id = :circle
                              and s.state in ('planned', 'running')
                            returning 1)
                        select exists (select 1 from taken) as taken,
                            exists (
                                select 1
                                from circles.participant o, before b
                                where o.session_id = :session and o.person_id <> :person and o.seen_at < :since
                                  and floor(extract(epoch from cast(:at as timestamptz) - o.seen_at) / 60)
                                    > floor(extract(epoch from b.seen_at - o.seen_at) / 60)) as silent,
                            set_config('synchronous_commit', 'off', true)
                        """)
                .param("at", utcOrNull(at))
                .param("since", utcOrNull(since))
                .param("session", session.value())
                .param("person", person.value())
                .param("circle", circle.value())
                .query((row, _) -> new Beat(row.getBoolean("taken"), row.getBoolean("silent")))
                .single();
    }

    void saveReminded(SessionId session, int mark) {
        jdbc.sql("update circles.session set reminded = :mark where id = :session")
                .param("mark", mark)
                .param("session", session.value())
                .update();
    }

    void save(SessionId session, String state, String room, @Nullable Instant started, @Nullable Instant closed) {
        jdbc.sql("""
                        update circles.session
                        set state = :state, room = :room,
                            started_at = coalesce(started_at, :started), closed_at = :closed
                        where id = :session
                        """)
                .param("state", state)
                .param("room", room)
                .param("started", utcOrNull(started), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("closed", utcOrNull(closed), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("session", session.value())
                .update();
    }

    /** The file of its method, as it is when it begins, unless it was kept before. */
    void saveMethod(SessionId session, MethodTexts.Keep keep) {
        jdbc.sql("""
                        update circles.session set method_text = :text, method_sealed = :sealed
                        where id = :session and method_text is null
                        """)
                .param("text", keep.text(), Types.VARCHAR)
                .param("sealed", keep.sealed())
                .param("session", session.value())
                .update();
    }

    /** When what was written, and the key that opens it, go; {@code record} whether anything of it may be kept. */
    void saveDue(SessionId session, boolean record, Instant due) {
        jdbc.sql("update circles.session set due_at = :due, record = :record where id = :session")
                .param("record", record)
                .param("due", utcOrNull(due))
                .param("session", session.value())
                .update();
    }

    /** Those whose time has come. */
    List<SpaceId> listDue(Instant now, int limit) {
        return jdbc
                .sql("select space_id from circles.session where due_at <= :now order by due_at limit :limit")
                .param("now", utcOrNull(now))
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(SpaceId::of)
                .toList();
    }

    void empty(SpaceId space) {
        jdbc.sql("""
                        update circles.session
                        set room = null, place = null, method_text = null, method_sealed = false, due_at = null,
                            version = version + 1
                        where space_id = :space
                        """).param("space", space.value()).update();
    }

    /** Who led, brought a case or wrote down, when it is over: so that it goes round, and each can prove it. */
    void saveRoles(SessionId session, Map<PersonId, String> roles) {
        roles.forEach((person, role) -> jdbc.sql("""
                        update circles.participant set role = :role
                        where session_id = :session and person_id = :person
                        """)
                .param("role", role)
                .param("session", session.value())
                .param("person", person.value())
                .update());
    }

    /** How many of its phases took longer than planned. */
    void saveExtended(SessionId session, int phases) {
        jdbc.sql("update circles.session set extended = :phases where id = :id")
                .param("phases", phases)
                .param("id", session.value())
                .update();
    }

    /** So that each can prove that they were there. */
    void saveAttended(SessionId session, Map<PersonId, Integer> minutes) {
        minutes.forEach((person, attended) -> jdbc.sql("""
                        update circles.participant set attended_minutes = :minutes
                        where session_id = :session and person_id = :person
                        """)
                .param("minutes", attended)
                .param("session", session.value())
                .param("person", person.value())
                .update());
    }

    /** Whoever takes part in it, but for those who said that they do not come. */
    List<PersonId> listExpected(SessionId session, int limit) {
        return jdbc.sql("""
                        select person_id
                        from circles.participant
                        where session_id = :session and coming is distinct from false
                        order by person_id
                        limit :limit
                        """).param("session", session.value()).param("limit", limit).query(Long.class).list().stream()
                .map(PersonId::of)
                .toList();
    }

    /** Spread over days, open by now, not begun, and nobody was told. */
    List<SessionId> listOpened(Instant now, int limit) {
        return jdbc
                .sql("""
                        select id
                        from circles.session
                        where state = 'planned' and starts_at <= :now and zone is not null and reminded < :told
                        order by starts_at
                        limit :limit
                        """)
                .param("now", utcOrNull(now))
                .param("told", Reminders.OPENED)
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(SessionId::of)
                .toList();
    }

    /** One that is planned, for the clock; nothing when somebody does something with it just now. */
    Optional<Kept> lockPlanned(SessionId session) {
        return jdbc.sql(COLUMNS.formatted("false") + """
                        where s.id = :session and s.state = 'planned'
                        for update of s skip locked
                        """)
                .param("session", session.value())
                .query(RoomStore::kept)
                .optional();
    }

    /** How often people of this circle had the role. */
    Map<PersonId, Integer> countRole(CircleId circle, String role) {
        var times = new HashMap<PersonId, Integer>();
        jdbc.sql("""
                        select p.person_id, count(*) as times
                        from circles.participant p
                        join circles.session s on s.id = p.session_id
                        where s.circle_id = :circle and p.role = :role
                        group by p.person_id
                        """)
                .param("circle", circle.value())
                .param("role", role)
                .query((row, _) -> times.put(PersonId.of(row.getLong("person_id")), row.getInt("times")))
                .list();
        return times;
    }
}
