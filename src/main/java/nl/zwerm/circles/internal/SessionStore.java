package nl.zwerm.circles.internal;

import static nl.zwerm.shared.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.circles.internal.Pairs.Pair;
import nl.zwerm.circles.internal.Session.Appointment;
import nl.zwerm.circles.internal.Session.State;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions as they are planned, and who takes part. Every question names somebody who does. */
@Repository
class SessionStore {

    private static final String LEFT_BEHIND = """
             from circles.session s
            join circles.participant p on p.session_id = s.id and p.person_id = :person
            where s.circle_id = :circle and s.state = 'closed' and p.attended_minutes is not null
              and p.alone_space_id is null
            """;

    private static final String COLUMNS = """
            select s.id, s.circle_id, s.space_id, s.method_id, s.state, s.starts_at, s.minutes, s.calendar_id,
                s.calendar_sequence, s.place, s.manner, s.zone, s.version
            """;

    /** The circle's own agree once for all sessions, guests for the one. */
    private static final String PARTICIPANT = """
            select p.person_id, p.guest, p.coming,
                case when p.guest then p.agreed_version else t.agreed_version end as agreed_version,
                case when p.guest then p.agreed_at else t.agreed_at end as agreed_at
            from circles.participant p
            join circles.session s on s.id = p.session_id
            left join circles.seat t
                on t.circle_id = s.circle_id and t.person_id = p.person_id and t.left_at is null
            """;

    /** A session as somebody who takes part sees it in a list. */
    record Mine(Session session, Participant own) {}

    /** Of sixty who met each other several times. */
    private static final int MOST_PAIRS = 20_000;

    /**
     * That somebody was in a session that is closed, and for how long; {@code alone} is what a guest has for that, and
     * {@code record} whether anything of it may be kept.
     */
    record Attended(
            SpaceId space,
            @Nullable SpaceId alone,
            String method,
            Instant startedAt,
            int minutes,
            int people,
            @Nullable String role,
            boolean record) {}

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever plans holds the circle locked, so that no form is sent twice at once. */
    void insert(Session made, String once) {
        jdbc.sql("""
                        insert into circles.session
                            (id, circle_id, space_id, method_id, state, once, starts_at, minutes, calendar_id,
                                calendar_sequence, place, manner, zone)
                        values (:id, :circle, :space, :method, 'planned', :once, :startsAt, :minutes, :appointment,
                            :sequence, :place, :manner, :zone)
                        """)
                .param("id", made.id().value())
                .param("circle", made.circle().value())
                .param("space", made.space().value())
                .param("method", made.method())
                .param("once", once)
                .param("startsAt", utc(made.startsAt()))
                .param("minutes", made.minutes())
                .param("appointment", made.appointment().id())
                .param("sequence", made.appointment().sequence())
                .param("place", made.place(), Types.VARCHAR)
                .param("manner", made.manner().word())
                .param("zone", id(made.days()), Types.VARCHAR)
                .update();
    }

    Optional<SessionId> findMade(CircleId circle, String once) {
        return jdbc.sql("select id from circles.session where circle_id = :circle and once = :once")
                .param("circle", circle.value())
                .param("once", once)
                .query(Long.class)
                .optional()
                .map(SessionId::of);
    }

    Optional<Session> find(CircleId circle, SessionId id, PersonId person) {
        return find(circle, id, person, "");
    }

    Optional<Session> lock(CircleId circle, SessionId id, PersonId person) {
        return find(circle, id, person, " for update of s");
    }

    private Optional<Session> find(CircleId circle, SessionId id, PersonId person, String lock) {
        return jdbc.sql(COLUMNS + """
                        from circles.participant p
                        join circles.session s on s.id = p.session_id
                        where p.session_id = :id and p.person_id = :person and s.circle_id = :circle
                          and s.state <> 'cancelled'
                        """ + lock)
                .param("id", id.value())
                .param("circle", circle.value())
                .param("person", person.value())
                .query(SessionStore::session)
                .optional();
    }

    /** Those ahead of somebody or going on, next first; what is spread over days is ahead as long as its door is open. */
    List<Mine> listAhead(PersonId person, Instant since, int limit) {
        return jdbc.sql("""
                        select s.id, s.circle_id, s.space_id, s.method_id, s.state, s.starts_at, s.minutes,
                            s.calendar_id, s.calendar_sequence, s.place, s.manner, s.zone,
                            s.version, p.person_id, p.guest, p.coming,
                            case when p.guest then p.agreed_version else t.agreed_version end as agreed_version,
                            case when p.guest then p.agreed_at else t.agreed_at end as agreed_at
                        from circles.participant p
                        join circles.session s on s.id = p.session_id
                        left join circles.seat t
                            on t.circle_id = s.circle_id and t.person_id = p.person_id and t.left_at is null
                        where p.person_id = :person
                          and (s.state = 'planned' and (s.starts_at >= :since or s.zone is not null)
                              or s.state = 'running')
                        order by s.starts_at, s.id
                        limit :limit
                        """)
                .param("person", person.value())
                .param("since", utc(since))
                .param("limit", limit)
                .query((row, number) -> new Mine(session(row, number), participant(row, number)))
                .list();
    }

    /** A session in which somebody was, and of which the circle is not theirs; {@code gone} when what was written is destroyed. */
    record Visited(Session session, @Nullable SpaceId alone, boolean gone) {

        boolean among(Set<SpaceId> inside) {
            return inside.contains(session.space()) || alone != null && inside.contains(alone);
        }
    }

    /** Those in which somebody was a guest, and of circles they left or that ended, last first. */
    List<Visited> listVisited(PersonId person, int limit) {
        return jdbc.sql(COLUMNS + """
                        , p.alone_space_id, s.room is null as gone
                        from circles.participant p
                        join circles.session s on s.id = p.session_id
                        where p.person_id = :person and p.attended_minutes is not null and s.state = 'closed'
                          and (p.guest and s.room is not null
                            or p.alone_space_id is not null
                              and not exists (
                                  select from circles.seat e
                                  join circles.circle c on c.id = e.circle_id and c.ended_at is null
                                  where e.circle_id = s.circle_id and e.person_id = p.person_id and e.left_at is null))
                        order by s.starts_at desc, s.id
                        limit :limit
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .query((row, number) -> new Visited(session(row, number), alone(row), row.getBoolean("gone")))
                .list();
    }

    /** Of one circle, those in which somebody takes part, last first; what was called off is not there. */
    List<Session> listOf(CircleId circle, PersonId person, int limit) {
        return jdbc.sql(COLUMNS + """
                        from circles.session s
                        join circles.participant p on p.session_id = s.id and p.person_id = :person
                        where s.circle_id = :circle and s.state <> 'cancelled'
                        order by s.starts_at desc, s.id
                        limit :limit
                        """)
                .param("circle", circle.value())
                .param("person", person.value())
                .param("limit", limit)
                .query(SessionStore::session)
                .list();
    }

    /** Those that have not begun: for whoever comes into the circle, or ends it. */
    List<Session> listPlanned(CircleId circle, Instant since, int limit) {
        return jdbc.sql(COLUMNS + """
                        from circles.session s
                        where s.circle_id = :circle and s.state = 'planned' and s.starts_at >= :since
                        order by s.starts_at, s.id
                        limit :limit
                        """)
                .param("circle", circle.value())
                .param("since", utc(since))
                .param("limit", limit)
                .query(SessionStore::session)
                .list();
    }

    /** Those that were to begin before {@code begun}, or spread over days before {@code spread}, and never did. */
    List<Session> listNeverBegun(Instant begun, Instant spread, int limit) {
        return jdbc.sql(COLUMNS + """
                        from circles.session s
                        where s.state = 'planned' and s.starts_at < :begun
                          and (s.zone is null or s.starts_at < :spread)
                        order by s.starts_at
                        limit :limit
                        """)
                .param("begun", utc(begun))
                .param("spread", utc(spread))
                .param("limit", limit)
                .query(SessionStore::session)
                .list();
    }

    /** When others of a circle meet without this one of it. What two have together stays between them. */
    List<Instant> listWithout(CircleId circle, PersonId person, Instant since, int limit) {
        return jdbc.sql("""
                        select s.starts_at
                        from circles.session s
                        join circles.participant p on p.session_id = s.id
                        where s.circle_id = :circle and s.state = 'planned' and s.starts_at >= :since
                        group by s.id, s.starts_at
                        having count(*) > 2 and not bool_or(p.person_id = :person)
                        order by s.starts_at
                        limit :limit
                        """)
                .param("circle", circle.value())
                .param("person", person.value())
                .param("since", utc(since))
                .param("limit", limit)
                .query((row, _) -> row.getTimestamp("starts_at").toInstant())
                .list();
    }

    /** Whether it goes on without some who sit in its circle, but for this one. */
    boolean isWithoutSome(SessionId id, PersonId but) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from circles.session s
                            join circles.seat t on t.circle_id = s.circle_id and t.left_at is null
                            where s.id = :id and t.person_id <> :but
                              and not exists (
                                  select 1 from circles.participant p
                                  where p.session_id = s.id and p.person_id = t.person_id))
                        """)
                .param("id", id.value())
                .param("but", but.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Attended> findAttended(CircleId circle, SessionId id, PersonId person) {
        return findAttended(circle, id, person, "");
    }

    /** The same, once nothing of it can be read any more. */
    Optional<Attended> findDestroyed(CircleId circle, SessionId id, PersonId person) {
        return findAttended(circle, id, person, " and s.room is null");
    }

    private Optional<Attended> findAttended(CircleId circle, SessionId id, PersonId person, String and) {
        return jdbc.sql("""
                        select s.space_id, s.method_id, s.started_at, p.alone_space_id, p.attended_minutes, p.role,
                            s.record,
                            (select count(*)
                             from circles.participant o
                             where o.session_id = s.id and o.attended_minutes is not null) as people
                        from circles.participant p
                        join circles.session s on s.id = p.session_id
                        where p.session_id = :id and p.person_id = :person and s.circle_id = :circle
                          and s.state = 'closed' and s.started_at is not null and p.attended_minutes is not null
                        """ + and)
                .param("id", id.value())
                .param("person", person.value())
                .param("circle", circle.value())
                .query((row, _) -> new Attended(
                        SpaceId.of(row.getLong("space_id")),
                        alone(row),
                        row.getString("method_id"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getInt("attended_minutes"),
                        row.getInt("people"),
                        row.getString("role"),
                        row.getBoolean("record")))
                .optional();
    }

    static @Nullable SpaceId alone(ResultSet row) throws SQLException {
        long alone = row.getLong("alone_space_id");
        return alone == 0 ? null : SpaceId.of(alone);
    }

    List<PersonId> listGuestsWhoCame(SessionId id) {
        return jdbc.sql("""
                        select person_id
                        from circles.participant
                        where session_id = :id and guest and attended_minutes is not null
                        order by person_id
                        """).param("id", id.value()).query(Long.class).list().stream()
                .map(PersonId::of)
                .toList();
    }

    void saveAlone(SessionId id, PersonId person, SpaceId alone) {
        jdbc.sql("""
                        update circles.participant
                        set alone_space_id = :alone
                        where session_id = :id and person_id = :person
                        """)
                .param("alone", alone.value())
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    /** Whether they came to something of it, and have no place of their own by which that can be told. */
    boolean leavesBehind(CircleId circle, PersonId person) {
        return jdbc.sql("select exists (select" + LEFT_BEHIND + ")")
                .param("circle", circle.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void saveAlone(CircleId circle, PersonId person, SpaceId alone) {
        jdbc.sql("""
                        update circles.participant
                        set alone_space_id = :alone
                        where person_id = :person and session_id in (select s.id""" + LEFT_BEHIND + ")")
                .param("alone", alone.value())
                .param("circle", circle.value())
                .param("person", person.value())
                .update();
    }

    /** In which of a circle's sessions somebody was. */
    Set<SessionId> listAttended(CircleId circle, PersonId person, int limit) {
        return jdbc
                .sql("""
                        select s.id
                        from circles.session s
                        join circles.participant p on p.session_id = s.id and p.person_id = :person
                        where s.circle_id = :circle and s.state = 'closed' and s.started_at is not null
                          and p.attended_minutes is not null
                        order by s.starts_at desc
                        limit :limit
                        """)
                .param("circle", circle.value())
                .param("person", person.value())
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(SessionId::of)
                .collect(Collectors.toSet());
    }

    /** How one took part in the sessions that were held last: of how many to how many they came, and what they did when. */
    record Lately(
            PersonId person,
            int asked,
            int came,
            @Nullable Instant led,
            @Nullable Instant brought) {}

    /** Of those in which this person took part, since what others have together is told to nobody. */
    List<Lately> listLately(CircleId circle, PersonId person, int sessions) {
        return jdbc.sql("""
                        with lately as (
                            select s.id, s.started_at
                            from circles.session s
                            join circles.participant me on me.session_id = s.id and me.person_id = :person
                            where s.circle_id = :circle and s.state = 'closed' and s.started_at is not null
                            order by s.started_at desc
                            limit :sessions)
                        select p.person_id, count(*) as asked, count(p.attended_minutes) as came,
                            max(l.started_at) filter (where p.role = 'FAC') as led,
                            max(l.started_at) filter (where p.role = 'OWN') as brought
                        from lately l
                        join circles.participant p on p.session_id = l.id and not p.guest
                        group by p.person_id
                        """)
                .param("circle", circle.value())
                .param("person", person.value())
                .param("sessions", sessions)
                .query(SessionStore::lately)
                .list();
    }

    private static Lately lately(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp led = row.getTimestamp("led");
        @Nullable Timestamp brought = row.getTimestamp("brought");
        return new Lately(
                PersonId.of(row.getLong("person_id")),
                row.getInt("asked"),
                row.getInt("came"),
                led == null ? null : led.toInstant(),
                brought == null ? null : brought.toInstant());
    }

    /** When the circle meets last, as far as it is planned. */
    Optional<Instant> findLastStart(CircleId circle) {
        return jdbc.sql("""
                        select starts_at
                        from circles.session
                        where circle_id = :circle and state <> 'cancelled'
                        order by starts_at desc
                        limit 1
                        """)
                .param("circle", circle.value())
                .query((row, _) -> row.getTimestamp("starts_at").toInstant())
                .optional();
    }

    /** Whoever met in twos in this circle, or is to, each time once; for the lot, never to be shown. */
    List<Pair> listPairs(CircleId circle) {
        return jdbc.sql("""
                        select min(p.person_id) as one, max(p.person_id) as other
                        from circles.session s
                        join circles.participant p on p.session_id = s.id
                        where s.circle_id = :circle and s.state <> 'cancelled'
                        group by s.id
                        having count(*) = 2
                        order by s.id
                        limit :limit
                        """)
                .param("circle", circle.value())
                .param("limit", MOST_PAIRS)
                .query((row, _) -> Pair.of(PersonId.of(row.getLong("one")), PersonId.of(row.getLong("other"))))
                .list();
    }

    boolean hasHeldAny(CircleId circle) {
        return jdbc.sql("select exists (select 1 from circles.session where circle_id = :circle and state = 'closed')")
                .param("circle", circle.value())
                .query(Boolean.class)
                .single();
    }

    void save(Session session, State state) {
        jdbc.sql("""
                        update circles.session
                        set starts_at = :startsAt, minutes = :minutes, calendar_sequence = :sequence, place = :place,
                            method_id = :method, state = :state, manner = :manner, zone = :zone,
                            version = version + 1
                        where id = :id and state = 'planned'
                        """)
                .param("id", session.id().value())
                .param("startsAt", utc(session.startsAt()))
                .param("minutes", session.minutes())
                .param("sequence", session.appointment().sequence())
                .param("place", session.place(), Types.VARCHAR)
                .param("method", session.method())
                .param("state", state.word())
                .param("manner", session.manner().word())
                .param("zone", id(session.days()), Types.VARCHAR)
                .update();
    }

    /** The space of the circle whose session it is. */
    SpaceId circleSpace(SessionId session) {
        return SpaceId.of(jdbc.sql("""
                        select c.space_id
                        from circles.session s
                        join circles.circle c on c.id = s.circle_id
                        where s.id = :session
                        """)
                .param("session", session.value())
                .query(Long.class)
                .single());
    }

    /** So that it does not begin meanwhile; false when it has. */
    boolean lockPlanned(SessionId id) {
        return jdbc.sql("select id from circles.session where id = :id and state = 'planned' for update")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** It was held, and what was written is gone. */
    void markHeld(SessionId id, Instant startedAt, Instant closedAt) {
        jdbc.sql("""
                        update circles.session
                        set state = 'closed', started_at = :startedAt, closed_at = :closedAt, place = null
                        where id = :id and state = 'planned'
                        """)
                .param("id", id.value())
                .param("startedAt", utc(startedAt))
                .param("closedAt", utc(closedAt))
                .update();
    }

    /** The method as it is now, where it may be gone or be another one when the session begins. */
    void saveMethod(SessionId id, MethodTexts.Keep keep) {
        jdbc.sql("""
                        update circles.session set method_text = :text, method_sealed = :sealed
                        where id = :id and state in ('planned', 'cancelled')
                        """)
                .param("text", keep.text(), Types.VARCHAR)
                .param("sealed", keep.sealed())
                .param("id", id.value())
                .update();
    }

    /** Calendars take what concerns one person alone only when it has risen, too. */
    void raiseSequence(SessionId id) {
        jdbc.sql("update circles.session set calendar_sequence = calendar_sequence + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    void insertParticipants(SessionId id, Collection<PersonId> people, boolean guests) {
        jdbc.sql("""
                        insert into circles.participant (session_id, person_id, guest)
                        select :id, p.id, :guests
                        from unnest(:people::bigint[]) as p (id)
                        on conflict (session_id, person_id) do update
                            set guest = circles.participant.guest and excluded.guest
                        """)
                .param("id", id.value())
                .param("guests", guests)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .update();
    }

    List<Participant> listParticipants(SessionId id, int limit) {
        return jdbc.sql(PARTICIPANT + """
                        where p.session_id = :id
                        order by p.guest, p.person_id
                        limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query(SessionStore::participant)
                .list();
    }

    /** Whoever leads it, trained for that; nobody when that was not said, or they take no part any more. */
    Optional<PersonId> findTrained(SessionId id) {
        return jdbc.sql("""
                        select s.trained_id
                        from circles.session s
                        join circles.participant p on p.session_id = s.id and p.person_id = s.trained_id
                        where s.id = :id
                        """)
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .map(PersonId::of);
    }

    void saveTrained(SessionId id, PersonId person) {
        jdbc.sql("update circles.session set trained_id = :person where id = :id and state = 'planned'")
                .param("person", person.value())
                .param("id", id.value())
                .update();
    }

    /** Where the method needs nobody who is trained, nobody leads as such. */
    void forgetTrained(SessionId id) {
        jdbc.sql("update circles.session set trained_id = null where id = :id and state = 'planned'")
                .param("id", id.value())
                .update();
    }

    void saveComing(SessionId id, PersonId person, boolean coming) {
        jdbc.sql("update circles.participant set coming = :coming where session_id = :id and person_id = :person")
                .param("coming", coming)
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    void forgetComing(SessionId id) {
        jdbc.sql("update circles.participant set coming = null where session_id = :id")
                .param("id", id.value())
                .update();
    }

    void agree(SessionId id, PersonId person, int version, Instant at) {
        jdbc.sql("""
                        update circles.participant
                        set agreed_version = :version, agreed_at = :at
                        where session_id = :id and person_id = :person and guest
                          and agreed_version is distinct from :version
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("version", version)
                .param("at", utc(at))
                .update();
    }

    void deleteParticipant(SessionId id, PersonId person) {
        jdbc.sql("delete from circles.participant where session_id = :id and person_id = :person")
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    private static @Nullable String id(@Nullable ZoneId zone) {
        return zone == null ? null : zone.getId();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        var zone = row.getString("zone");
        return new Session(
                SessionId.of(row.getLong("id")),
                CircleId.of(row.getLong("circle_id")),
                SpaceId.of(row.getLong("space_id")),
                row.getString("method_id"),
                State.ofWord(row.getString("state")),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"),
                new Appointment(row.getLong("calendar_id"), row.getInt("calendar_sequence")),
                row.getString("place"),
                Manner.ofWord(row.getString("manner")),
                zone == null ? null : ZoneId.of(zone),
                row.getInt("version"));
    }

    private static Participant participant(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp agreed = row.getTimestamp("agreed_at");
        return new Participant(
                PersonId.of(row.getLong("person_id")),
                row.getBoolean("guest"),
                (Boolean) row.getObject("coming"),
                (Integer) row.getObject("agreed_version"),
                agreed == null ? null : agreed.toInstant());
    }
}
