package nl.zwerm.circles.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said of sessions, sealed, and what else tells how a circle goes. */
@Repository
class QualityStore {

    private final JdbcClient jdbc;

    QualityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session that is over and that somebody was in; {@code circleSpace} is under whose key it is sealed. */
    record Over(
            SessionId session,
            SpaceId space,
            @Nullable SpaceId alone,
            SpaceId circleSpace,
            Instant closedAt,
            @Nullable String taps) {}

    /** One of a circle's that is over; {@code owner} is nobody where everybody or nobody was. */
    record Past(
            SessionId session,
            Instant closedAt,
            @Nullable String taps,
            int extended,
            int asked,
            int came,
            @Nullable PersonId owner) {}

    private static final String OVER = """
            select s.id, s.space_id, p.alone_space_id, c.space_id as circle_space_id, s.closed_at, s.taps
            from circles.session s
            join circles.participant p on p.session_id = s.id and p.person_id = :person
            join circles.circle c on c.id = s.circle_id
            where s.state = 'closed' and s.closed_at is not null and p.attended_minutes is not null
              and c.ended_at is null
            """;

    private static final String ONE = OVER + " and s.id = :session and s.circle_id = :circle";

    Optional<Over> find(CircleId circle, SessionId session, PersonId person) {
        return find(circle, session, person, ONE);
    }

    /** While nobody else says anything of it. */
    Optional<Over> lock(CircleId circle, SessionId session, PersonId person) {
        return find(circle, session, person, ONE + " for update of s");
    }

    private Optional<Over> find(CircleId circle, SessionId session, PersonId person, String sql) {
        return jdbc.sql(sql)
                .param("circle", circle.value())
                .param("session", session.value())
                .param("person", person.value())
                .query(QualityStore::over)
                .optional();
    }

    /** Those in which somebody was that are over since then, and of which all is destroyed; last first. */
    List<Over> listGone(PersonId person, Instant since, int limit) {
        return jdbc.sql(OVER + """
                          and s.room is null and s.closed_at > :since
                        order by s.closed_at desc, s.id
                        limit :limit
                        """)
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(QualityStore::over)
                .list();
    }

    private static Over over(ResultSet row, int number) throws SQLException {
        return new Over(
                SessionId.of(row.getLong("id")),
                SpaceId.of(row.getLong("space_id")),
                SessionStore.alone(row),
                SpaceId.of(row.getLong("circle_space_id")),
                row.getTimestamp("closed_at").toInstant(),
                row.getString("taps"));
    }

    void saveTaps(SessionId session, String sealed) {
        jdbc.sql("update circles.session set taps = :taps where id = :id")
                .param("taps", sealed)
                .param("id", session.value())
                .update();
    }

    /** Those that somebody in it can learn from: the last ones that are over, whoever was in them. */
    List<Past> listPast(CircleId circle, Instant since, Instant closedBefore, int limit) {
        return jdbc.sql("""
                        select s.id, s.closed_at, s.taps, s.extended,
                            count(p.person_id) as asked,
                            count(p.attended_minutes) as came,
                            max(p.person_id) filter (where p.role = 'OWN') as owner_id
                        from (
                            select id, closed_at, taps, extended
                            from circles.session
                            where circle_id = :circle and state = 'closed' and started_at is not null
                              and closed_at >= :since and closed_at < :before
                            order by closed_at desc
                            limit :limit) s
                        join circles.participant p on p.session_id = s.id
                        group by s.id, s.closed_at, s.taps, s.extended
                        order by s.closed_at desc
                        """)
                .param("circle", circle.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("before", closedBefore.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> {
                    long owner = row.getLong("owner_id");
                    return new Past(
                            SessionId.of(row.getLong("id")),
                            row.getTimestamp("closed_at").toInstant(),
                            row.getString("taps"),
                            row.getInt("extended"),
                            row.getInt("asked"),
                            row.getInt("came"),
                            owner == 0 ? null : PersonId.of(owner));
                })
                .list();
    }
}
