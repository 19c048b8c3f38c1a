package nl.zwerm.pilots.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of pilots was changed after their start: only ever added to. */
@Repository
public class AmendmentStore {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    AmendmentStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Who changed something, when. */
    record Made(Amendment amendment, String by, Instant at) {}

    public void insert(Contribution pilot, Amendment amendment, PersonId by, Instant at) {
        long id = PublicId.next();
        jdbc.sql("""
                        insert into pilots.amendment (id, pilot_id, field, before, after, why, person_id, at)
                        values (:id, :pilot, :field, :before, :after, :why, :person, :at)
                        """)
                .param("id", id)
                .param("pilot", pilot.id().value())
                .param("field", amendment.field())
                .param("before", seal(pilot, amendment.before(), place(id, "before")))
                .param("after", seal(pilot, amendment.after(), place(id, "after")))
                .param("why", seal(pilot, amendment.why(), place(id, "why")))
                .param("person", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int count(ContributionId pilot) {
        return jdbc.sql("select count(*) from pilots.amendment where pilot_id = :pilot")
                .param("pilot", pilot.value())
                .query(Integer.class)
                .single();
    }

    /** Oldest first. */
    List<Made> list(ContributionId pilot, Viewer viewer) {
        return jdbc.sql("""
                        select a.id, a.field, a.before, a.after, a.why, a.at, r.space_id, r.sealed, p.name as who
                        from pilots.amendment a
                        join contributions.readable(:viewer) r on r.id = a.pilot_id
                        join people.person_card p on p.id = a.person_id
                        where a.pilot_id = :pilot
                        order by a.at, a.id
                        """)
                .param("viewer", viewer.id().value())
                .param("pilot", pilot.value())
                .query((row, _) -> new Made(
                        new Amendment(
                                row.getString("field"), open(row, "before"), open(row, "after"), open(row, "why")),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private String seal(Contribution pilot, String text, String place) {
        return sealer.seal(pilot.space(), pilot.sealed(), text, place);
    }

    private String open(ResultSet row, String field) throws SQLException {
        return sealer.open(
                SpaceId.of(row.getLong("space_id")),
                row.getBoolean("sealed"),
                row.getString(field),
                place(row.getLong("id"), field));
    }

    static String place(long amendment, String field) {
        return "amendment " + amendment + " " + field;
    }
}
