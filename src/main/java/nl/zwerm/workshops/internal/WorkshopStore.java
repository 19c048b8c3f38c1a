package nl.zwerm.workshops.internal;

import static nl.zwerm.shared.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.Viewer;
import nl.zwerm.workshops.internal.Workshop.Meeting;
import nl.zwerm.workshops.internal.Workshop.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What workshops have beyond every contribution; place and reason pass the sealer. */
@Repository
public class WorkshopStore {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    WorkshopStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    public void insert(ContributionId id) {
        jdbc.sql("insert into workshops.workshop (id) values (:id) on conflict (id) do nothing")
                .param("id", id.value())
                .update();
    }

    Optional<Workshop> find(Contribution made, Viewer viewer) {
        return jdbc.sql("""
                        select w.state, w.starts_at, w.ends_at, w.place, w.room, w.reason, w.version, w.revealed_at
                        from workshops.workshop w
                        join contributions.readable(:viewer) r on r.id = w.id
                        where w.id = :id
                        """)
                .param("viewer", viewer.id().value())
                .param("id", made.id().value())
                .query((row, _) -> workshop(made, row))
                .optional();
    }

    /** Until the end of the transaction nobody else changes the workshop or its places. */
    Optional<Workshop> lock(Contribution made) {
        return jdbc.sql("""
                        select w.state, w.starts_at, w.ends_at, w.place, w.room, w.reason, w.version, w.revealed_at
                        from workshops.workshop w
                        where w.id = :id
                        for update
                        """)
                .param("id", made.id().value())
                .query((row, _) -> workshop(made, row))
                .optional();
    }

    /** Plans it, or plans it differently. */
    void savePlan(Contribution made, Meeting meeting) {
        jdbc.sql("""
                        update workshops.workshop
                        set state = 'planned', starts_at = :starts, ends_at = :ends, place = :place, room = :room,
                            reason = '', version = version + 1
                        where id = :id
                        """)
                .param("id", made.id().value())
                .param("starts", meeting.starts().atOffset(ZoneOffset.UTC))
                .param("ends", meeting.ends().atOffset(ZoneOffset.UTC))
                .param("place", seal(made, meeting.place(), "place"))
                .param("room", meeting.room())
                .update();
    }

    void markCalledOff(Contribution made, String reason) {
        jdbc.sql("""
                        update workshops.workshop
                        set state = 'called-off', reason = :reason, version = version + 1
                        where id = :id
                        """)
                .param("id", made.id().value())
                .param("reason", reason.isEmpty() ? "" : seal(made, reason, "reason"))
                .update();
    }

    /** The number of the next letter to calendars. */
    int raise(ContributionId id) {
        return jdbc.sql("update workshops.workshop set sequence = sequence + 1 where id = :id returning sequence")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** The number of the last letter. */
    int sequence(ContributionId id) {
        return jdbc.sql("select sequence from workshops.workshop where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void markRevealed(ContributionId id, Instant now) {
        jdbc.sql("update workshops.workshop set revealed_at = :now where id = :id")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that ended before then and whose takeaways are hidden still. */
    List<ContributionId> listToReveal(Instant endedBefore, int limit) {
        return jdbc
                .sql("""
                        select id
                        from workshops.workshop
                        where state = 'planned' and revealed_at is null and ends_at <= :before
                        order by ends_at
                        limit :limit
                        """)
                .param("before", endedBefore.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(ContributionId::of)
                .toList();
    }

    private Workshop workshop(Contribution made, ResultSet row) throws SQLException {
        var starts = instantOrNull(row, "starts_at");
        var ends = instantOrNull(row, "ends_at");
        var meeting = starts == null || ends == null
                ? null
                : new Meeting(starts, ends, open(made, row.getString("place"), "place"), row.getInt("room"));
        return new Workshop(
                made.id(),
                State.ofWord(row.getString("state")),
                meeting,
                open(made, row.getString("reason"), "reason"),
                row.getInt("version"),
                instantOrNull(row, "revealed_at"));
    }

    private String seal(Contribution made, String text, String field) {
        return sealer.seal(made.space(), made.sealed(), text, sealedAt(made, field));
    }

    private String open(Contribution made, String text, String field) {
        return text.isEmpty() ? "" : sealer.open(made.space(), made.sealed(), text, sealedAt(made, field));
    }

    private static String sealedAt(Contribution made, String field) {
        return "workshop " + made.id().value() + " " + field;
    }
}
