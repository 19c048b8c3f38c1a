package nl.zwerm.feedback.internal;

import static nl.zwerm.shared.Moments.instantOrNull;
import static nl.zwerm.shared.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked, and of whom. Every statement names whose it is: there is no list of what others asked. */
@Repository
class FeedbackStore {

    private static final String REQUEST = """
            select r.id, r.asker_id, r.space_id, r.situation, r.question, r.until_at, r.asked_at, r.intention,
                r.closed_at, n.asked, n.answers
            from feedback.request r
            cross join lateral (
                select count(*) as asked, count(a.answer) as answers
                from feedback.asked a
                where a.request_id = r.id) n
            """;

    private static final String ASKED = """
            select a.id, a.request_id, a.person_id, a.space_id, a.draft, a.answer, a.answered_at, a.thanked_at
            from feedback.asked a
            """;

    /** What is asked of somebody, with what it belongs to. */
    record Waiting(Asked asked, Request request) {}

    /** What may wait for somebody: an answer of theirs, or answers to them that can be read or not yet. */
    record Open(boolean theirs, long id, SpaceId space, Instant askedAt, Instant until, int asked, int answers) {}

    private final JdbcClient jdbc;

    FeedbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this form made one before; waits for the first when both are on their way at once. */
    boolean insert(Request made, String once) {
        return jdbc.sql("""
                                insert into feedback.request
                                    (id, asker_id, space_id, situation, question, until_at, asked_at, once)
                                values (:id, :asker, :space, :situation, :question, :until, :askedAt, :once)
                                on conflict (asker_id, once) do nothing
                                """)
                        .param("id", made.id().value())
                        .param("asker", made.asker().value())
                        .param("space", made.space().value())
                        .param("situation", made.situation())
                        .param("question", made.question())
                        .param("until", utc(made.until()))
                        .param("askedAt", utc(made.askedAt()))
                        .param("once", once)
                        .update()
                > 0;
    }

    Optional<RequestId> findMade(PersonId asker, String once) {
        return jdbc.sql("select id from feedback.request where asker_id = :asker and once = :once")
                .param("asker", asker.value())
                .param("once", once)
                .query(Long.class)
                .optional()
                .map(RequestId::of);
    }

    void insertAsked(AskedId id, RequestId request, PersonId person, SpaceId space) {
        jdbc.sql("""
                        insert into feedback.asked (id, request_id, person_id, space_id)
                        values (:id, :request, :person, :space)
                        """)
                .param("id", id.value())
                .param("request", request.value())
                .param("person", person.value())
                .param("space", space.value())
                .update();
    }

    Optional<Request> find(RequestId id, Viewer asker) {
        return jdbc.sql(REQUEST + "where r.id = :id and r.asker_id = :asker")
                .param("id", id.value())
                .param("asker", asker.id().value())
                .query(FeedbackStore::request)
                .optional();
    }

    /** For what follows of itself, whoever it is. Until the end of the transaction nobody else answers or reads. */
    Optional<Request> lock(RequestId id) {
        jdbc.sql("select id from feedback.request where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return findAny(id);
    }

    /** Whoever asked it: for one who was asked, and was found to be. */
    Optional<Request> findAny(RequestId id) {
        return jdbc.sql(REQUEST + "where r.id = :id")
                .param("id", id.value())
                .query(FeedbackStore::request)
                .optional();
    }

    List<Request> listOf(PersonId asker, Instant before, int limit) {
        return jdbc.sql(REQUEST + """
                        where r.asker_id = :asker and r.asked_at < :before
                        order by r.asked_at desc, r.id
                        limit :limit
                        """)
                .param("asker", asker.value())
                .param("before", utc(before))
                .param("limit", limit)
                .query(FeedbackStore::request)
                .list();
    }

    List<Asked> listAsked(RequestId request) {
        return jdbc.sql(ASKED + "where a.request_id = :request order by a.answered_at nulls last, a.id")
                .param("request", request.value())
                .query(FeedbackStore::asked)
                .list();
    }

    /** Whoever declined was never asked. */
    Optional<Asked> findAsked(AskedId id, Viewer person) {
        return jdbc.sql(ASKED + "where a.id = :id and a.person_id = :person and not a.declined")
                .param("id", id.value())
                .param("person", person.id().value())
                .query(FeedbackStore::asked)
                .optional();
    }

    List<Waiting> listAskedOf(PersonId person, int limit) {
        return jdbc.sql("""
                        select a.id as asked_id, a.request_id, a.person_id, a.space_id as asked_space_id, a.draft,
                            a.answer, a.answered_at, a.thanked_at,
                            r.id, r.asker_id, r.space_id, r.situation, r.question, r.until_at, r.asked_at,
                            r.intention, r.closed_at, 0 as asked, 0 as answers
                        from feedback.asked a
                        join feedback.request r on r.id = a.request_id
                        where a.person_id = :person and not a.declined
                        order by (a.answer is not null), r.asked_at desc, a.id
                        limit :limit
                        """)
                .param("person", person.value())
                .param("limit", limit)
                .query((row, number) -> new Waiting(
                        asked(row, AskedId.of(row.getLong("asked_id")), SpaceId.of(row.getLong("asked_space_id"))),
                        request(row, number)))
                .list();
    }

    /** Both in one statement, since today asks for it each time. */
    List<Open> listOpen(PersonId person, Instant now, int limit) {
        return jdbc.sql("""
                        (select false as theirs, a.id, a.space_id, r.asked_at, r.until_at, 0 as asked, 0 as answers
                         from feedback.asked a
                         join feedback.request r on r.id = a.request_id
                         where a.person_id = :person and not a.declined and a.answer is null and r.until_at > :now
                         order by r.asked_at
                         limit :limit)
                        union all
                        (select true, r.id, r.space_id, r.asked_at, r.until_at, n.asked, n.answers
                         from feedback.request r
                         cross join lateral (
                             select count(*) as asked, count(a.answer) as answers
                             from feedback.asked a
                             where a.request_id = r.id) n
                         where r.asker_id = :person and r.closed_at is null and n.answers > 0
                         order by r.asked_at
                         limit :limit)
                        """)
                .param("person", person.value())
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, _) -> new Open(
                        row.getBoolean("theirs"),
                        row.getLong("id"),
                        SpaceId.of(row.getLong("space_id")),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getTimestamp("until_at").toInstant(),
                        row.getInt("asked"),
                        row.getInt("answers")))
                .list();
    }

    void saveDraft(AskedId id, @Nullable String sealed) {
        jdbc.sql("update feedback.asked set draft = :draft where id = :id and not declined")
                .param("draft", sealed, java.sql.Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    void saveAnswer(AskedId id, String sealed, Instant at) {
        jdbc.sql("""
                        update feedback.asked
                        set answer = :answer, answered_at = :at, draft = null
                        where id = :id and not declined
                        """)
                .param("answer", sealed)
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    void markDeclined(AskedId id) {
        jdbc.sql("update feedback.asked set declined = true, draft = null where id = :id and answer is null")
                .param("id", id.value())
                .update();
    }

    boolean markThanked(AskedId id, Instant at) {
        return jdbc.sql("""
                                update feedback.asked
                                set thanked_at = :at
                                where id = :id and answer is not null and thanked_at is null
                                """).param("at", utc(at)).param("id", id.value()).update() > 0;
    }

    void close(RequestId id, @Nullable String sealedIntention, Instant at) {
        jdbc.sql("""
                        update feedback.request
                        set intention = :intention, closed_at = coalesce(closed_at, :at)
                        where id = :id
                        """)
                .param("intention", sealedIntention, java.sql.Types.VARCHAR)
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    /** False when the asker was told before. */
    boolean markTold(RequestId id) {
        return jdbc.sql("update feedback.request set told = true where id = :id and not told")
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /** Whose day has passed without that anybody was told. */
    List<RequestId> listDue(Instant now, int limit) {
        return jdbc.sql("""
                        select id from feedback.request where not told and until_at <= :now order by until_at limit :limit
                        """).param("now", utc(now)).param("limit", limit).query(Long.class).list().stream()
                .map(RequestId::of)
                .toList();
    }

    List<RequestId> listAskedBefore(Instant moment, int limit) {
        return jdbc
                .sql("select id from feedback.request where asked_at < :moment order by asked_at limit :limit")
                .param("moment", utc(moment))
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(RequestId::of)
                .toList();
    }

    void delete(RequestId id) {
        jdbc.sql("delete from feedback.request where id = :id")
                .param("id", id.value())
                .update();
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        return new Request(
                RequestId.of(row.getLong("id")),
                PersonId.of(row.getLong("asker_id")),
                SpaceId.of(row.getLong("space_id")),
                row.getString("situation"),
                row.getString("question"),
                row.getTimestamp("until_at").toInstant(),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("intention"),
                instantOrNull(row, "closed_at"),
                row.getInt("asked"),
                row.getInt("answers"));
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return asked(row, AskedId.of(row.getLong("id")), SpaceId.of(row.getLong("space_id")));
    }

    private static Asked asked(ResultSet row, AskedId id, SpaceId space) throws SQLException {
        return new Asked(
                id,
                RequestId.of(row.getLong("request_id")),
                PersonId.of(row.getLong("person_id")),
                space,
                row.getString("draft"),
                row.getString("answer"),
                instantOrNull(row, "answered_at"),
                instantOrNull(row, "thanked_at"));
    }
}
