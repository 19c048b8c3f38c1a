package nl.zwerm.circles.internal;

import static nl.zwerm.shared.Moments.utc;

import java.sql.Date;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zwerm.circles.internal.Counts.Came;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of sessions, and what they are made of. */
@Repository
class CountStore {

    private static final int MOST = 500_000;

    /** That somebody who is here took part in what closed between these. */
    private static final String CAME = """
            from circles.session s
            join circles.participant p on p.session_id = s.id and p.attended_minutes is not null
            join people.person_card c on c.id = p.person_id and c.state = 'active'
            where s.state = 'closed' and s.started_at is not null and s.closed_at >= :from and s.closed_at < :until
            """;

    /** A quarter; without figures where they would be about too few. */
    record Quarter(
            LocalDate begins,
            @Nullable Integer sessions,
            @Nullable Integer people) {}

    record Team(LocalDate begins, TeamId id, String name, int people) {}

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever is here and took part in what closed between these. */
    List<Came> listCame(Instant from, Instant until) {
        return jdbc.sql("select distinct p.person_id, s.circle_id, c.team_id " + CAME + " limit :limit")
                .param("from", utc(from))
                .param("until", utc(until))
                .param("limit", MOST)
                .query((row, _) -> {
                    long team = row.getLong("team_id");
                    return new Came(
                            PersonId.of(row.getLong("person_id")),
                            CircleId.of(row.getLong("circle_id")),
                            team == 0 ? null : TeamId.of(team));
                })
                .list();
    }

    /** Of those alone: a session of whom nobody is here any more would tell of the few who left. */
    int countSessions(Instant from, Instant until) {
        return jdbc.sql("select count(distinct s.id) " + CAME)
                .param("from", utc(from))
                .param("until", utc(until))
                .query(Integer.class)
                .single();
    }

    /** False when it was made already: then nothing of it changes any more. */
    boolean insert(Quarter quarter) {
        return jdbc.sql("""
                                insert into circles.counted (begins, sessions, people)
                                values (:begins, :sessions, :people)
                                on conflict do nothing
                                """)
                        .param("begins", Date.valueOf(quarter.begins()))
                        .param("sessions", quarter.sessions(), Types.INTEGER)
                        .param("people", quarter.people(), Types.INTEGER)
                        .update()
                > 0;
    }

    void insert(Team team) {
        jdbc.sql("""
                        insert into circles.counted_team (begins, team_id, name, people)
                        values (:begins, :team, :name, :people)
                        """)
                .param("begins", Date.valueOf(team.begins()))
                .param("team", team.id().value())
                .param("name", team.name())
                .param("people", team.people())
                .update();
    }

    Optional<LocalDate> findLastCounted() {
        return jdbc.sql("select begins from circles.counted order by begins desc limit 1")
                .query((row, _) -> row.getDate("begins").toLocalDate())
                .optional();
    }

    /** Last first. */
    List<Quarter> listQuarters(int limit) {
        return jdbc.sql("select begins, sessions, people from circles.counted order by begins desc limit :limit")
                .param("limit", limit)
                .query((row, _) ->
                        new Quarter(row.getDate("begins").toLocalDate(), (Integer) row.getObject("sessions"), (Integer)
                                row.getObject("people")))
                .list();
    }

    List<Team> listTeams(LocalDate since, int limit) {
        return jdbc.sql("""
                        select begins, team_id, name, people
                        from circles.counted_team
                        where begins >= :since
                        order by begins desc, lower(name), team_id
                        limit :limit
                        """)
                .param("since", Date.valueOf(since))
                .param("limit", limit)
                .query((row, _) -> new Team(
                        row.getDate("begins").toLocalDate(),
                        TeamId.of(row.getLong("team_id")),
                        row.getString("name"),
                        row.getInt("people")))
                .list();
    }
}
