package nl.zwerm.expertise.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Pseudonym;
import nl.zwerm.contributions.Pseudonyms;
import nl.zwerm.expertise.Expertise.Standing;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was offered what, and what they did with it. */
@Repository
public class InvitationStore {

    /** An open invitation as its receiver may see it. */
    public record Open(ContributionId question, @Nullable Pseudonym by, String slot, String reason, Instant offeredAt) {

        /** Then it was drawn as if anybody might have asked, and is not shown to whoever did. */
        boolean toWhoeverAsked(Viewer viewer) {
            return by != null && by.isOf(viewer.id());
        }
    }

    /** What somebody carries. */
    record Carried(int open, int received) {

        static final Carried NOTHING = new Carried(0, 0);
    }

    private static final long ONE_AT_A_TIME = 7_230_117_001L;

    private static final String OPEN = """
            select i.contribution_id, r.pseudonym, i.slot, i.reason, i.offered_at
            from expertise.invitation i
            join contributions.readable(:viewer) r on r.id = i.contribution_id and r.state = 'published'
            where i.person_id = :viewer and i.state = 'open'
              and not exists (select from contributions.locked l where l.id = i.contribution_id)
            """;

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    InvitationStore(JdbcClient jdbc, Pseudonyms pseudonyms, Clock clock) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else offers anything, so that room is counted and taken in one. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:number)")
                .param("number", ONE_AT_A_TIME)
                .query((_, _) -> 0)
                .list();
    }

    /** False when this person was asked before. */
    public boolean invite(Contribution question, Offers.Invitee invitee, int stage, String reason) {
        var asker = question.author();
        return jdbc.sql("""
                        insert into expertise.invitation
                            (id, contribution_id, person_id, asker_id, slot, stage, reason, state, offered_at)
                        values (:id, :question, :person, :asker, :slot, :stage, :reason, 'open', :now)
                        on conflict (contribution_id, person_id) do nothing
                        """)
                        .param("id", PublicId.next())
                        .param("question", question.id().value())
                        .param("person", invitee.person().value())
                        .param("asker", asker == null ? null : asker.value(), java.sql.Types.BIGINT)
                        .param("slot", invitee.slot())
                        .param("stage", stage)
                        .param("reason", reason)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean wasOffered(ContributionId question, int stage) {
        return jdbc.sql("""
                        select exists (select 1 from expertise.invitation
                                       where contribution_id = :question and stage >= :stage)
                        """)
                .param("question", question.value())
                .param("stage", stage)
                .query(Boolean.class)
                .single();
    }

    /** Whether one of those who welcome newcomers was asked. */
    boolean wasWelcomed(ContributionId question) {
        return jdbc.sql("""
                        select exists (select 1 from expertise.invitation
                                       where contribution_id = :question and slot = 'welcome')
                        """)
                .param("question", question.value())
                .query(Boolean.class)
                .single();
    }

    Set<Long> listAsked(ContributionId question) {
        return jdbc.sql("select person_id from expertise.invitation where contribution_id = :question")
                .param("question", question.value())
                .query(Long.class)
                .set();
    }

    /** Whom this asker's questions went to since then. */
    Set<Long> listAskedBy(@Nullable PersonId asker, Instant since) {
        return jdbc.sql("""
                        select distinct person_id
                        from expertise.invitation
                        where asker_id = :asker and offered_at > :since
                        """)
                .param("asker", asker == null ? null : asker.value(), java.sql.Types.BIGINT)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .set();
    }

    /** When each of them was last asked to welcome somebody; who never was is not among them. */
    Map<Long, Instant> lastWelcomed(Collection<Long> persons) {
        var last = new HashMap<Long, Instant>();
        jdbc.sql("""
                        select person_id, max(offered_at) as at
                        from expertise.invitation
                        where person_id = any(:persons) and slot = 'welcome'
                        group by person_id
                        """).param("persons", persons.toArray(Long[]::new)).query(row -> {
            last.put(row.getLong("person_id"), row.getTimestamp("at").toInstant());
        });
        return last;
    }

    Map<Long, Carried> carried(Collection<Long> persons, Instant since) {
        var carried = new HashMap<Long, Carried>();
        jdbc.sql("""
                        select person_id,
                               count(*) filter (where state = 'open') as open,
                               count(*) filter (where offered_at > :since) as received
                        from expertise.invitation
                        where person_id = any(:persons) and (state = 'open' or offered_at > :since)
                        group by person_id
                        """)
                .param("persons", persons.toArray(Long[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    carried.put(row.getLong("person_id"), new Carried(row.getInt("open"), row.getInt("received")));
                });
        return carried;
    }

    /** Those of these persons who may read it, by the one function that says so. */
    Set<Long> listReadersAmong(ContributionId question, Collection<Long> persons) {
        return jdbc.sql("""
                        select who.id
                        from unnest(:persons) as who (id)
                        join lateral contributions.readable(who.id) r on r.id = :question and r.state = 'published'
                        """)
                .param("persons", persons.toArray(Long[]::new))
                .param("question", question.value())
                .query(Long.class)
                .set();
    }

    public List<Open> listOpen(Viewer viewer, int limit) {
        return jdbc
                .sql(OPEN + "order by i.offered_at, i.id limit :limit")
                .param("viewer", viewer.id().value())
                .param("limit", 2 * limit)
                .query(this::open)
                .list()
                .stream()
                .filter(open -> !open.toWhoeverAsked(viewer))
                .limit(limit)
                .toList();
    }

    public Set<ContributionId> listDeclined(Viewer viewer, int limit) {
        return jdbc.sql("""
                        select contribution_id
                        from expertise.invitation
                        where person_id = :viewer and state = 'declined'
                        order by offered_at desc
                        limit :limit
                        """)
                .param("viewer", viewer.id().value())
                .param("limit", limit)
                .query((row, _) -> ContributionId.of(row.getLong("contribution_id")))
                .set();
    }

    public java.util.Optional<Open> findOpen(ContributionId question, Viewer viewer) {
        return jdbc.sql(OPEN + "and i.contribution_id = :question")
                .param("viewer", viewer.id().value())
                .param("question", question.value())
                .query(this::open)
                .optional()
                .filter(open -> !open.toWhoeverAsked(viewer));
    }

    /** Whoever declined counts as still thinking, so that declining cannot be told from being busy. */
    public Standing standing(ContributionId question) {
        return jdbc.sql("""
                        select count(*) as asked,
                               count(*) filter (where state in ('open', 'declined')) as open,
                               coalesce(bool_and(slot = 'steward'), false) as only_stewards
                        from expertise.invitation
                        where contribution_id = :question
                        """)
                .param("question", question.value())
                .query(Standing.class)
                .single();
    }

    /** False when there was no open invitation. */
    public boolean end(ContributionId question, PersonId person, String state) {
        return jdbc.sql("""
                        update expertise.invitation
                        set state = :state, ended_at = :now
                        where contribution_id = :question and person_id = :person and state = 'open'
                        """)
                        .param("question", question.value())
                        .param("person", person.value())
                        .param("state", state)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Whose invitations are gone by it. */
    public List<PersonId> forget(ContributionId question) {
        return jdbc
                .sql("delete from expertise.invitation where contribution_id = :question returning person_id")
                .param("question", question.value())
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    /** Whose invitations ended by it. */
    public List<PersonId> lapse(ContributionId question) {
        return jdbc
                .sql("""
                        update expertise.invitation
                        set state = 'lapsed', ended_at = :now
                        where contribution_id = :question and state = 'open'
                        returning person_id
                        """)
                .param("question", question.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::of)
                .toList();
    }

    /** Whose invitations, that ended all at once when the question went, stand again. */
    public List<PersonId> renew(ContributionId question) {
        return jdbc.sql("""
                        update expertise.invitation i
                        set state = 'open', ended_at = null
                        where i.contribution_id = :question and i.state = 'lapsed'
                          and i.ended_at = (select max(l.ended_at)
                                            from expertise.invitation l
                                            where l.contribution_id = :question and l.state = 'lapsed')
                        returning i.person_id
                        """).param("question", question.value()).query(Long.class).list().stream()
                .map(PersonId::of)
                .toList();
    }

    private Open open(ResultSet row, int number) throws SQLException {
        var question = ContributionId.of(row.getLong("contribution_id"));
        return new Open(
                question,
                pseudonyms.read(row.getString("pseudonym"), question),
                row.getString("slot"),
                row.getString("reason"),
                row.getTimestamp("offered_at").toInstant());
    }
}
