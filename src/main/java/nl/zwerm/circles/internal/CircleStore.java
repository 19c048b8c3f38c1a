package nl.zwerm.circles.internal;

import static nl.zwerm.shared.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Circles and who sits in them. Every question names somebody who sits there: there is no list of other people's. */
@Repository
class CircleStore {

    private static final String CIRCLE = """
            select c.id, c.space_id, c.name, c.purpose, c.method_id, c.rhythm, c.founder_id, c.created_at, c.version
            from circles.seat own
            join circles.circle c on c.id = own.circle_id and c.ended_at is null
            where own.person_id = :person and own.left_at is null
            """;

    /** A circle as one of its own sees it in a list. */
    record Mine(Circle circle, Seat own) {}

    private final JdbcClient jdbc;

    CircleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was made by this very form already. */
    boolean insert(Circle made, String once) {
        return jdbc.sql("""
                                insert into circles.circle
                                    (id, space_id, name, purpose, method_id, rhythm, founder_id, once, created_at)
                                values (:id, :space, :name, :purpose, :method, :rhythm, :founder, :once, :at)
                                on conflict do nothing
                                """)
                        .param("id", made.id().value())
                        .param("space", made.space().value())
                        .param("name", made.name())
                        .param("purpose", made.purpose(), Types.VARCHAR)
                        .param("method", made.method())
                        .param("rhythm", made.rhythm().word())
                        .param("founder", made.founder().value())
                        .param("once", once)
                        .param("at", utc(made.createdAt()))
                        .update()
                > 0;
    }

    Optional<CircleId> findMade(PersonId founder, String once) {
        return jdbc.sql("select id from circles.circle where founder_id = :founder and once = :once")
                .param("founder", founder.value())
                .param("once", once)
                .query(Long.class)
                .optional()
                .map(CircleId::of);
    }

    Optional<Circle> find(CircleId id, PersonId person) {
        return find(id, person, "");
    }

    /** Until the end of the transaction nobody comes, goes or plans. */
    Optional<Circle> lock(CircleId id, PersonId person) {
        return find(id, person, " for update of c");
    }

    private Optional<Circle> find(CircleId id, PersonId person, String lock) {
        return jdbc.sql(CIRCLE + "and c.id = :id" + lock)
                .param("id", id.value())
                .param("person", person.value())
                .query(CircleStore::circle)
                .optional();
    }

    /** For its guests, who are told nothing else about it. */
    Rhythm rhythmOf(CircleId id) {
        return Rhythm.ofWord(jdbc.sql("select rhythm from circles.circle where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    List<Mine> listOf(PersonId person, int limit) {
        return jdbc.sql("""
                        select c.id, c.space_id, c.name, c.purpose, c.method_id, c.rhythm, c.founder_id, c.created_at,
                            c.version, own.person_id, own.since, own.agreed_version, own.agreed_at
                        from circles.seat own
                        join circles.circle c on c.id = own.circle_id and c.ended_at is null
                        where own.person_id = :person and own.left_at is null
                        order by own.since desc, c.id
                        limit :limit
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .query((row, number) -> new Mine(circle(row, number), seat(row, number)))
                .list();
    }

    void insertSeats(CircleId id, Collection<PersonId> people, Instant at) {
        jdbc.sql("""
                        insert into circles.seat (circle_id, person_id, since)
                        select :id, p.id, :at
                        from unnest(:people::bigint[]) as p (id)
                        on conflict (circle_id, person_id) do update
                            set since = excluded.since, agreed_version = null, agreed_at = null, left_at = null
                            where circles.seat.left_at is not null
                        """)
                .param("id", id.value())
                .param("at", utc(at))
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .update();
    }

    /** Those who sit there, who came first before others. */
    List<Seat> listSeats(CircleId id, int limit) {
        return jdbc.sql("""
                        select person_id, since, agreed_version, agreed_at
                        from circles.seat
                        where circle_id = :id and left_at is null
                        order by since, person_id
                        limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query(CircleStore::seat)
                .list();
    }

    void agree(CircleId id, PersonId person, int version, Instant at) {
        jdbc.sql("""
                        update circles.seat
                        set agreed_version = :version, agreed_at = :at
                        where circle_id = :id and person_id = :person and left_at is null
                          and agreed_version is distinct from :version
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("version", version)
                .param("at", utc(at))
                .update();
    }

    /** False when they did not sit there. */
    boolean markLeft(CircleId id, PersonId person, Instant at) {
        return jdbc.sql("""
                                update circles.seat
                                set left_at = :at
                                where circle_id = :id and person_id = :person and left_at is null
                                """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    /** {@code name} and {@code purpose} are sealed. */
    void saveAbout(CircleId id, String name, @Nullable String purpose, Rhythm rhythm) {
        jdbc.sql("""
                        update circles.circle
                        set name = :name, purpose = :purpose, rhythm = :rhythm, version = version + 1
                        where id = :id and ended_at is null
                        """)
                .param("name", name)
                .param("purpose", purpose, Types.VARCHAR)
                .param("rhythm", rhythm.word())
                .param("id", id.value())
                .update();
    }

    /** It ended, and what was written about it is gone. */
    void end(CircleId id, Instant at) {
        jdbc.sql("""
                        update circles.circle
                        set ended_at = :at, name = null, purpose = null, draws_at = null, version = version + 1
                        where id = :id and ended_at is null
                        """).param("id", id.value()).param("at", utc(at)).update();
    }

    void saveNextDraw(CircleId id, Instant at) {
        jdbc.sql("update circles.circle set draws_at = :at where id = :id and ended_at is null")
                .param("id", id.value())
                .param("at", utc(at))
                .update();
    }

    Optional<Instant> findNextDraw(CircleId id) {
        return jdbc.sql("select draws_at from circles.circle where id = :id and draws_at is not null")
                .param("id", id.value())
                .query((row, _) -> row.getTimestamp("draws_at").toInstant())
                .optional();
    }

    /** The one that waits longest to be drawn for, unless another has it already; for the job, never to be shown. */
    Optional<Circle> lockToDraw(Instant now) {
        return jdbc.sql("""
                        select id, space_id, name, purpose, method_id, rhythm, founder_id, created_at, version
                        from circles.circle
                        where draws_at <= :now
                        order by draws_at
                        limit 1
                        for update skip locked
                        """).param("now", utc(now)).query(CircleStore::circle).optional();
    }

    private static Circle circle(ResultSet row, int number) throws SQLException {
        return new Circle(
                CircleId.of(row.getLong("id")),
                SpaceId.of(row.getLong("space_id")),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("method_id"),
                Rhythm.ofWord(row.getString("rhythm")),
                PersonId.of(row.getLong("founder_id")),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("version"));
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp agreed = row.getTimestamp("agreed_at");
        return new Seat(
                PersonId.of(row.getLong("person_id")),
                row.getTimestamp("since").toInstant(),
                (Integer) row.getObject("agreed_version"),
                agreed == null ? null : agreed.toInstant());
    }
}
