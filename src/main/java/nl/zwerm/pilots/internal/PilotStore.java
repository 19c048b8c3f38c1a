package nl.zwerm.pilots.internal;

import static nl.zwerm.shared.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pilots have beyond every contribution; texts pass the sealer. */
@Repository
public class PilotStore {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    PilotStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Before the start, after which it stays. */
    public void save(Contribution pilot, String expected, String seen, @Nullable LocalDate lookOn, String typedTopics) {
        jdbc.sql("""
                        insert into pilots.pilot (id, expected, seen, first_look_on, look_on, typed_topics)
                        values (:id, :expected, :seen, :lookOn, :lookOn, :topics)
                        on conflict (id) do update
                            set expected = excluded.expected, seen = excluded.seen,
                                first_look_on = excluded.first_look_on, look_on = excluded.look_on,
                                typed_topics = excluded.typed_topics
                        """)
                .param("id", pilot.id().value())
                .param("expected", seal(pilot, expected, "expected"))
                .param("seen", seal(pilot, seen, "seen"))
                .param("lookOn", lookOn, Types.DATE)
                .param("topics", seal(pilot, typedTopics, "topics"))
                .update();
    }

    public void saveStart(Contribution pilot, WrittenAtStart written) {
        jdbc.sql("""
                        insert into pilots.start (pilot_id, written, fingerprint, at)
                        values (:id, :written, :fingerprint, :at)
                        """)
                .param("id", pilot.id().value())
                .param("written", seal(pilot, written.text(), "written"))
                .param("fingerprint", seal(pilot, written.fingerprint(), "fingerprint"))
                .param("at", pilot.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It was taken back at once and is a draft again. */
    void forgetStart(ContributionId draft) {
        jdbc.sql("delete from pilots.amendment where pilot_id = :id")
                .param("id", draft.value())
                .update();
        jdbc.sql("delete from pilots.start where pilot_id = :id")
                .param("id", draft.value())
                .update();
    }

    public void saveLookOn(ContributionId pilot, LocalDate day) {
        jdbc.sql("update pilots.pilot set look_on = :day, told_at = null where id = :id")
                .param("id", pilot.value())
                .param("day", day)
                .update();
    }

    /** False when somebody said so before. */
    public boolean saveOutcome(Contribution pilot, String came, Decision decision, PersonId by, Instant at) {
        return jdbc.sql("""
                        update pilots.pilot
                        set came = :came, decision = :decision, decided_by = :by, decided_at = :at
                        where id = :id and decision is null
                        """)
                        .param("id", pilot.id().value())
                        .param("came", seal(pilot, came, "came"))
                        .param("decision", decision.word())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<PersonId> findDecidedBy(ContributionId pilot) {
        return jdbc.sql("select decided_by from pilots.pilot where id = :id and decided_by is not null")
                .param("id", pilot.value())
                .query(Long.class)
                .optional()
                .map(PersonId::of);
    }

    void saveAmendedOutcome(Contribution pilot, String came, Decision decision) {
        jdbc.sql("update pilots.pilot set came = :came, decision = :decision where id = :id and decision is not null")
                .param("id", pilot.id().value())
                .param("came", seal(pilot, came, "came"))
                .param("decision", decision.word())
                .update();
    }

    /** Until the end of the transaction nobody else changes it. */
    void lock(ContributionId pilot) {
        jdbc.sql("select id from pilots.pilot where id = :id for update")
                .param("id", pilot.value())
                .query(Long.class)
                .optional();
    }

    Optional<PilotDetails> find(ContributionId id, Viewer viewer) {
        return Optional.ofNullable(find(List.of(id), viewer).get(id));
    }

    /** Of those that the viewer may read. */
    Map<ContributionId, PilotDetails> find(Collection<ContributionId> ids, Viewer viewer) {
        var found = new HashMap<ContributionId, PilotDetails>();
        jdbc.sql("""
                        select p.id, r.space_id, r.sealed, p.expected, p.seen, p.first_look_on, p.look_on,
                               p.typed_topics, p.came, p.decision, p.decided_at, s.written, s.fingerprint,
                               s.at as started_at, e.id as expected_id, e.after as expected_now, w.id as seen_id,
                               w.after as seen_now
                        from pilots.pilot p
                        join contributions.readable(:viewer) r on r.id = p.id
                        left join pilots.start s on s.pilot_id = p.id
                        left join lateral (select a.id, a.after
                                           from pilots.amendment a
                                           where a.pilot_id = p.id and a.field = 'expected'
                                           order by a.at desc, a.id desc
                                           limit 1) e on true
                        left join lateral (select a.id, a.after
                                           from pilots.amendment a
                                           where a.pilot_id = p.id and a.field = 'seen'
                                           order by a.at desc, a.id desc
                                           limit 1) w on true
                        where p.id in (:ids)
                        """)
                .param("viewer", viewer.id().value())
                .param("ids", ids.stream().map(ContributionId::value).toList())
                .query((row, _) -> found.put(ContributionId.of(row.getLong("id")), details(row)))
                .list();
        return found;
    }

    /** What stands in the clear, for the index. */
    Map<Long, String> texts(Collection<Long> ids) {
        var texts = new HashMap<Long, String>();
        jdbc.sql("select id, expected, seen, came from pilots.pilot where id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> texts.put(
                        row.getLong("id"),
                        String.join("\n\n", row.getString("expected"), row.getString("seen"), row.getString("came"))))
                .list();
        return texts;
    }

    private PilotDetails details(ResultSet row) throws SQLException {
        var expected = open(row, "expected", "expected");
        var seen = open(row, "seen", "seen");
        var decision = row.getString("decision");
        return new PilotDetails(
                expected,
                seen,
                row.getObject("first_look_on", LocalDate.class),
                row.getObject("look_on", LocalDate.class),
                amended(row, "expected", expected),
                amended(row, "seen", seen),
                open(row, "typed_topics", "topics"),
                open(row, "came", "came"),
                decision == null ? null : Decision.ofWord(decision),
                instantOrNull(row, "decided_at"),
                open(row, "written", "written"),
                open(row, "fingerprint", "fingerprint"),
                instantOrNull(row, "started_at"));
    }

    private String amended(ResultSet row, String field, String original) throws SQLException {
        long amendment = row.getLong(field + "_id");
        return row.wasNull()
                ? original
                : sealer.open(
                        SpaceId.of(row.getLong("space_id")),
                        row.getBoolean("sealed"),
                        row.getString(field + "_now"),
                        AmendmentStore.place(amendment, "after"));
    }

    private String seal(Contribution pilot, String text, String field) {
        return sealer.seal(pilot.space(), pilot.sealed(), text, place(pilot.id().value(), field));
    }

    private String open(ResultSet row, String column, String field) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null || text.isEmpty()
                ? ""
                : sealer.open(
                        SpaceId.of(row.getLong("space_id")),
                        row.getBoolean("sealed"),
                        text,
                        place(row.getLong("id"), field));
    }

    private static String place(long pilot, String field) {
        return "pilot " + pilot + " " + field;
    }
}
