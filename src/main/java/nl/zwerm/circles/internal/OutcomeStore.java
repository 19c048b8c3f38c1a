package nl.zwerm.circles.internal;

import static nl.zwerm.shared.Moments.utc;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people keep of sessions, sealed; whoever asks here was looked up in its space first, or is its owner. */
@Repository
class OutcomeStore {

    private static final String OUTCOME = """
            select o.id, o.space_id, s.circle_id, o.session_id, s.method_id,
                coalesce(s.started_at, s.starts_at) as held_at, o.owner_id, o.text, o.shared, o.version
            from circles.outcome o
            join circles.session s on s.id = o.session_id
            """;

    /** An outcome whose day has come. */
    record Waiting(OutcomeId id, CircleId circle, SpaceId space, OutcomeDue due) {}

    record Untold(OutcomeId id, PersonId owner) {}

    /** A session that is over; {@code brought} when its case was that of whoever asks. */
    record Over(SessionId session, CircleId circle, SpaceId space, String method, Instant closedAt, boolean brought) {}

    private static final String OVER = """
            select s.id, s.circle_id, s.space_id, s.method_id, s.closed_at, p.role is not distinct from 'OWN' as brought
            from circles.session s
            join circles.participant p on p.session_id = s.id and p.person_id = :person
            where s.state = 'closed' and s.closed_at is not null and s.record and p.attended_minutes is not null
            """;

    private final JdbcClient jdbc;

    OutcomeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is one of this owner and session already. */
    boolean insert(OutcomeId id, SpaceId space, SessionId session, PersonId owner, String text, Instant at) {
        return jdbc.sql("""
                                insert into circles.outcome (id, space_id, session_id, owner_id, text, made_at)
                                values (:id, :space, :session, :owner, :text, :at)
                                on conflict (session_id, owner_id) do nothing
                                """)
                        .param("id", id.value())
                        .param("space", space.value())
                        .param("session", session.value())
                        .param("owner", owner.value())
                        .param("text", text)
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    Optional<OwnOutcome> find(OutcomeId id) {
        return find(id, "");
    }

    Optional<OwnOutcome> lock(OutcomeId id) {
        return find(id, " for update of o");
    }

    private Optional<OwnOutcome> find(OutcomeId id, String lock) {
        return jdbc.sql(OUTCOME + "where o.id = :id" + lock)
                .param("id", id.value())
                .query(OutcomeStore::outcome)
                .optional();
    }

    Optional<OutcomeId> findOf(SessionId session, PersonId owner) {
        return jdbc.sql("select id from circles.outcome where session_id = :session and owner_id = :owner")
                .param("session", session.value())
                .param("owner", owner.value())
                .query(Long.class)
                .optional()
                .map(OutcomeId::of);
    }

    /** Those of an owner, last first. */
    List<OwnOutcome> listOf(PersonId owner, int limit) {
        return jdbc.sql(OUTCOME + """
                        where o.owner_id = :owner
                        order by o.made_at desc, o.id
                        limit :limit
                        """)
                .param("owner", owner.value())
                .param("limit", limit)
                .query(OutcomeStore::outcome)
                .list();
    }

    /** Those that others let somebody read, who is in all of these spaces, last first. */
    List<OwnOutcome> listShared(Collection<SpaceId> inside, PersonId reader, int limit) {
        return jdbc.sql(OUTCOME + """
                        where o.space_id = any(:inside) and o.shared and o.owner_id <> :reader
                        order by o.made_at desc, o.id
                        limit :limit
                        """)
                .param("inside", inside.stream().map(SpaceId::value).toArray(Long[]::new))
                .param("reader", reader.value())
                .param("limit", limit)
                .query(OutcomeStore::outcome)
                .list();
    }

    void save(OutcomeId id, String text) {
        jdbc.sql("update circles.outcome set text = :text, version = version + 1 where id = :id")
                .param("text", text)
                .param("id", id.value())
                .update();
    }

    void saveShared(OutcomeId id, boolean shared) {
        jdbc.sql("update circles.outcome set shared = :shared where id = :id")
                .param("shared", shared)
                .param("id", id.value())
                .update();
    }

    /** Under another key, in the space that goes with it. */
    void move(OutcomeId id, SpaceId space, String text) {
        jdbc.sql("update circles.outcome set space_id = :space, text = :text, shared = false where id = :id")
                .param("space", space.value())
                .param("text", text)
                .param("id", id.value())
                .update();
    }

    void delete(OutcomeId id) {
        jdbc.sql("delete from circles.outcome where id = :id")
                .param("id", id.value())
                .update();
    }

    /** One whose day moves comes back anew. */
    void saveDue(OutcomeId id, OutcomeDue due, Instant now) {
        jdbc.sql("""
                        insert into circles.outcome_due as d (outcome_id, about, number, due_on, settled_at)
                        values (:id, :about, :number, :day, case when :settled then :now end)
                        on conflict (outcome_id, about, number) do update
                        set due_on = excluded.due_on,
                            told_at = case when d.due_on = excluded.due_on then d.told_at end,
                            settled_at = case
                                when excluded.settled_at is null
                                    and (d.about = 'action' or d.due_on <> excluded.due_on) then null
                                else coalesce(d.settled_at, excluded.settled_at) end
                        """)
                .param("id", id.value())
                .param("about", due.about().word())
                .param("number", due.number())
                .param("day", Date.valueOf(due.day()))
                .param("settled", due.settled())
                .param("now", utc(now))
                .update();
    }

    void deleteDue(OutcomeId id, OutcomeDue.About about, Collection<Integer> but) {
        jdbc.sql("""
                        delete from circles.outcome_due
                        where outcome_id = :id and about = :about and number <> all(:but)
                        """)
                .param("id", id.value())
                .param("about", about.word())
                .param("but", but.toArray(Integer[]::new))
                .update();
    }

    /** False when nothing of the kind waited. */
    boolean settle(OutcomeId id, OutcomeDue.About about, int number, LocalDate today, Instant now) {
        return jdbc.sql("""
                                update circles.outcome_due
                                set settled_at = :now
                                where outcome_id = :id and about = :about and number = :number
                                  and due_on <= :today and settled_at is null
                                """)
                        .param("id", id.value())
                        .param("about", about.word())
                        .param("number", number)
                        .param("today", Date.valueOf(today))
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    List<OutcomeDue> listDues(OutcomeId id) {
        return jdbc.sql("""
                        select about, number, due_on, settled_at is not null as settled
                        from circles.outcome_due
                        where outcome_id = :id
                        order by due_on, about, number
                        """).param("id", id.value()).query(OutcomeStore::due).list();
    }

    /** What waits for an owner since {@code since}, longest first. */
    List<Waiting> listWaiting(PersonId owner, LocalDate since, LocalDate today, int limit) {
        return jdbc.sql("""
                        select o.id, s.circle_id, o.space_id, d.about, d.number, d.due_on, false as settled
                        from circles.outcome o
                        join circles.outcome_due d on d.outcome_id = o.id
                        join circles.session s on s.id = o.session_id
                        where o.owner_id = :owner and d.settled_at is null and d.due_on between :since and :today
                        order by d.due_on, o.id, d.about, d.number
                        limit :limit
                        """)
                .param("owner", owner.value())
                .param("since", Date.valueOf(since))
                .param("today", Date.valueOf(today))
                .param("limit", limit)
                .query((row, number) -> new Waiting(
                        OutcomeId.of(row.getLong("id")),
                        CircleId.of(row.getLong("circle_id")),
                        SpaceId.of(row.getLong("space_id")),
                        due(row, number)))
                .list();
    }

    /** Whose day has come and who were not told; marks them as told. */
    List<Untold> takeUntold(LocalDate today, Instant now, int limit) {
        return jdbc.sql("""
                        update circles.outcome_due d
                        set told_at = :now
                        from circles.outcome o, (
                            select outcome_id, about, number
                            from circles.outcome_due
                            where due_on <= :today and told_at is null and settled_at is null
                            order by due_on
                            limit :limit
                            for update skip locked) as due
                        where o.id = d.outcome_id and due.outcome_id = d.outcome_id and due.about = d.about
                          and due.number = d.number
                        returning o.id, o.owner_id
                        """)
                .param("today", Date.valueOf(today))
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, _) -> new Untold(OutcomeId.of(row.getLong("id")), PersonId.of(row.getLong("owner_id"))))
                .list();
    }

    /** Of one circle those sessions of which something may be kept and this person was in. */
    List<Over> listOver(CircleId circle, PersonId person, int limit) {
        return jdbc.sql(OVER + """
                          and s.circle_id = :circle
                        order by s.starts_at desc
                        limit :limit
                        """)
                .param("circle", circle.value())
                .param("person", person.value())
                .param("limit", limit)
                .query(OutcomeStore::over)
                .list();
    }

    /** Those that closed between the two and of which this person kept nothing yet, while it can still be read. */
    List<Over> listUnwritten(PersonId person, Instant since, Instant until, int limit) {
        return jdbc.sql(OVER + """
                          and s.closed_at between :since and :until and s.room is not null
                          and not exists (
                              select 1 from circles.outcome o where o.session_id = s.id and o.owner_id = :person)
                        order by s.closed_at
                        limit :limit
                        """)
                .param("person", person.value())
                .param("since", utc(since))
                .param("until", utc(until))
                .param("limit", limit)
                .query(OutcomeStore::over)
                .list();
    }

    private static Over over(ResultSet row, int number) throws SQLException {
        return new Over(
                SessionId.of(row.getLong("id")),
                CircleId.of(row.getLong("circle_id")),
                SpaceId.of(row.getLong("space_id")),
                row.getString("method_id"),
                row.getTimestamp("closed_at").toInstant(),
                row.getBoolean("brought"));
    }

    /** Whoever was in the session, but for one. */
    List<PersonId> listFellows(SessionId session, PersonId but) {
        return jdbc
                .sql("""
                        select person_id
                        from circles.participant
                        where session_id = :session and attended_minutes is not null and person_id <> :but
                        order by person_id
                        """)
                .param("session", session.value())
                .param("but", but.value())
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    private static OwnOutcome outcome(ResultSet row, int number) throws SQLException {
        return new OwnOutcome(
                OutcomeId.of(row.getLong("id")),
                SpaceId.of(row.getLong("space_id")),
                CircleId.of(row.getLong("circle_id")),
                SessionId.of(row.getLong("session_id")),
                row.getString("method_id"),
                row.getTimestamp("held_at").toInstant(),
                PersonId.of(row.getLong("owner_id")),
                row.getString("text"),
                row.getBoolean("shared"),
                row.getInt("version"));
    }

    private static OutcomeDue due(ResultSet row, int number) throws SQLException {
        return new OutcomeDue(
                OutcomeDue.About.ofWord(row.getString("about")),
                row.getInt("number"),
                row.getDate("due_on").toLocalDate(),
                row.getBoolean("settled"));
    }
}
