package nl.zwerm.circles.internal;

import static nl.zwerm.shared.Moments.utc;

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

/** Insights that are proposed for others, sealed; whoever asks here was looked up in its space first. */
@Repository
class ProposalStore {

    private static final String PROPOSAL = """
            select p.id, p.space_id, s.circle_id, p.session_id, s.method_id,
                coalesce(s.started_at, s.starts_at) as held_at, p.proposer_id, p.text, p.open_until
            from circles.proposal p
            join circles.session s on s.id = p.session_id
            """;

    /** A session that somebody was in, and that is over. */
    record Source(CircleId circle, SessionId session, String method, Instant heldAt) {}

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Source> findSource(SessionId session, PersonId person) {
        return jdbc.sql("""
                        select s.circle_id, s.id, s.method_id, coalesce(s.started_at, s.starts_at) as held_at
                        from circles.session s
                        join circles.participant p on p.session_id = s.id
                        where s.id = :session and p.person_id = :person and p.attended_minutes is not null
                          and s.state = 'closed'
                        """)
                .param("session", session.value())
                .param("person", person.value())
                .query((row, _) -> new Source(
                        CircleId.of(row.getLong("circle_id")),
                        SessionId.of(row.getLong("id")),
                        row.getString("method_id"),
                        row.getTimestamp("held_at").toInstant()))
                .optional();
    }

    /** False when this person proposes one of this session already. */
    boolean insert(ProposalId id, SpaceId space, SessionId session, PersonId proposer, String text, Instant until) {
        return jdbc.sql("""
                                insert into circles.proposal (id, space_id, session_id, proposer_id, text, open_until)
                                values (:id, :space, :session, :proposer, :text, :until)
                                on conflict (session_id, proposer_id) where done_on is null do nothing
                                """)
                        .param("id", id.value())
                        .param("space", space.value())
                        .param("session", session.value())
                        .param("proposer", proposer.value())
                        .param("text", text)
                        .param("until", utc(until))
                        .update()
                > 0;
    }

    Optional<Proposal> find(ProposalId id) {
        return find(id, "");
    }

    Optional<Proposal> lock(ProposalId id) {
        return find(id, " for update of p");
    }

    private Optional<Proposal> find(ProposalId id, String lock) {
        return jdbc.sql(PROPOSAL + "where p.done_on is null and p.id = :id" + lock)
                .param("id", id.value())
                .query(ProposalStore::proposal)
                .optional();
    }

    Optional<Proposal> findDone(ProposalId id) {
        return jdbc.sql(PROPOSAL + "where p.done_on is not null and p.id = :id")
                .param("id", id.value())
                .query(ProposalStore::proposal)
                .optional();
    }

    Optional<ProposalId> findOf(SessionId session, PersonId proposer) {
        return jdbc.sql(
                        "select id from circles.proposal where session_id = :session and proposer_id = :proposer and done_on is null")
                .param("session", session.value())
                .param("proposer", proposer.value())
                .query(Long.class)
                .optional()
                .map(ProposalId::of);
    }

    /** Those in whose spaces somebody is, the one that closes first before the others. */
    List<Proposal> listIn(Collection<SpaceId> inside, int limit) {
        return jdbc.sql(PROPOSAL + """
                        where p.space_id = any(:inside) and p.done_on is null
                        order by p.open_until, p.id
                        limit :limit
                        """)
                .param("inside", inside.stream().map(SpaceId::value).toArray(Long[]::new))
                .param("limit", limit)
                .query(ProposalStore::proposal)
                .list();
    }

    boolean existsIn(Collection<SpaceId> inside) {
        return jdbc.sql(
                        "select exists (select 1 from circles.proposal where space_id = any(:inside) and done_on is null)")
                .param("inside", inside.stream().map(SpaceId::value).toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    List<Proposal> listOf(PersonId proposer, int limit) {
        return jdbc.sql(PROPOSAL + "where p.done_on is null and p.proposer_id = :proposer order by p.id limit :limit")
                .param("proposer", proposer.value())
                .param("limit", limit)
                .query(ProposalStore::proposal)
                .list();
    }

    /** Those that nobody did anything with since. */
    List<Proposal> listOver(Instant before, int limit) {
        return jdbc.sql(PROPOSAL
                        + "where p.done_on is null and p.open_until < :before order by p.open_until limit :limit")
                .param("before", utc(before))
                .param("limit", limit)
                .query(ProposalStore::proposal)
                .list();
    }

    void markDone(ProposalId id, LocalDate day) {
        jdbc.sql("update circles.proposal set done_on = :day where id = :id")
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    /** Those that were published before this day. */
    List<Proposal> listDone(LocalDate before, int limit) {
        return jdbc.sql(PROPOSAL + "where p.done_on < :before order by p.id limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query(ProposalStore::proposal)
                .list();
    }

    void save(ProposalId id, String text) {
        jdbc.sql("update circles.proposal set text = :text where id = :id")
                .param("text", text)
                .param("id", id.value())
                .update();
    }

    /** Another text, which is asked about anew. */
    void renew(ProposalId id, String text, Instant until) {
        jdbc.sql("update circles.proposal set text = :text, open_until = :until, told_at = null where id = :id")
                .param("text", text)
                .param("until", utc(until))
                .param("id", id.value())
                .update();
    }

    void delete(ProposalId id) {
        jdbc.sql("delete from circles.proposal where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Those to which nobody can object any more and whose proposer was not told; marks them as told. */
    List<ProposalId> takeUntold(Instant now, int limit) {
        return jdbc.sql("""
                        update circles.proposal p
                        set told_at = :now
                        from (
                            select id
                            from circles.proposal
                            where open_until <= :now and told_at is null
                            order by open_until
                            limit :limit
                            for update skip locked) as over
                        where over.id = p.id
                        returning p.id
                        """).param("now", utc(now)).param("limit", limit).query(Long.class).list().stream()
                .map(ProposalId::of)
                .toList();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                ProposalId.of(row.getLong("id")),
                SpaceId.of(row.getLong("space_id")),
                CircleId.of(row.getLong("circle_id")),
                SessionId.of(row.getLong("session_id")),
                row.getString("method_id"),
                row.getTimestamp("held_at").toInstant(),
                PersonId.of(row.getLong("proposer_id")),
                row.getString("text"),
                row.getTimestamp("open_until").toInstant());
    }
}
