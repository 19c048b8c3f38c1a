package nl.zwerm.administration.bench;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the measuring needs of a scratch database and no front door offers: followers in bulk, and what each may read. */
@Repository
class BenchStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate many;

    BenchStore(JdbcClient jdbc, NamedParameterJdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    record Follower(long contribution, long person, Instant since) {}

    void insertFollowers(List<Follower> followers) {
        many.batchUpdate(
                """
                insert into contributions.follower (contribution_id, person_id, since)
                values (:contribution, :person, :since)
                on conflict do nothing
                """,
                followers.stream()
                        .map(one -> new MapSqlParameterSource("contribution", one.contribution())
                                .addValue("person", one.person())
                                .addValue("since", one.since().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Ids tell no order, so those from anywhere on are as good as any. */
    List<Long> listReadableQuestions(long person, long from, int limit) {
        return jdbc.sql("""
                        select c.id
                        from contributions.readable(:person) c
                        where c.kind = 'question' and c.state = 'published' and c.id >= :from
                        order by c.id
                        limit :limit
                        """)
                .param("person", person)
                .param("from", from)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Questions in the space of everybody. */
    List<Long> listQuestionsOfEveryone(int limit) {
        return jdbc.sql("""
                        select c.id
                        from contributions.contribution c
                        join spaces.space s on s.id = c.space_id and s.everyone
                        where c.kind = 'question' and c.state = 'published'
                        order by c.id
                        limit :limit
                        """).param("limit", limit).query(Long.class).list();
    }

    long person(String email) {
        return jdbc.sql("select id from people.person where lower(email) = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    List<Long> listPeople(int limit) {
        return jdbc.sql("select id from people.person where state = 'active' order by id limit :limit")
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** A session, and who takes part in it. */
    record Sat(long circle, long session, long person) {}

    List<Sat> listSat() {
        return jdbc.sql("""
                        select s.circle_id as circle, s.id as session, p.person_id as person
                        from circles.session s
                        join circles.participant p on p.session_id = s.id
                        order by s.id, p.person_id
                        """).query(Sat.class).list();
    }

    /** As if they had signed in: a password is made to be slow, and there are thousands. */
    void insertSignedIn(long person, byte[] hash, Instant now) {
        jdbc.sql("""
                        insert into people.session (token_hash, person_id, agent, created_at, expires_at)
                        values (:hash, :person, 'bench', :now, :now + interval '1 day')
                        """)
                .param("hash", hash)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** What PostgreSQL does by itself within a day, done at once. */
    void settle() {
        jdbc.sql("vacuum (analyze)").update();
    }
}
