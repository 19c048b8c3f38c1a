package nl.zwerm.contributions.internal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Hand;
import nl.zwerm.contributions.Sealer;
import nl.zwerm.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wrote which lines of a version that several wrote. */
@Repository
public class HandStore {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    HandStore(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Of what stands there now. */
    public void insert(Contribution made, Map<PersonId, BitSet> lines) {
        int version = made.version() - 1;
        int place = 0;
        for (var one : lines.entrySet()) {
            var text = Base64.getEncoder().encodeToString(one.getValue().toByteArray());
            jdbc.sql("""
                            insert into contributions.hand (contribution_id, version, place, person_id, lines)
                            values (:id, :version, :place, :person, :lines)
                            """)
                    .param("id", made.id().value())
                    .param("version", version)
                    .param("place", place)
                    .param("person", one.getKey().value())
                    .param(
                            "lines",
                            sealer.seal(
                                    made.space(),
                                    made.sealed(),
                                    text,
                                    place(made.id().value(), version, place)))
                    .update();
            place++;
        }
    }

    /** Of each version that several wrote, by the number of the one it took the place of. */
    public Map<Integer, List<Hand>> list(Contribution of) {
        var hands = new HashMap<Integer, List<Hand>>();
        jdbc.sql("""
                        select h.version, h.place, h.lines, h.person_id,
                               p.name as person_name, p.picture as person_picture, p.state as person_state,
                               p.role_title as person_role_title, p.team_id as person_team_id,
                               p.team_name as person_team_name
                        from contributions.hand h
                        left join people.person_card p on p.id = h.person_id
                        where h.contribution_id = :id
                        order by h.version, h.place
                        """).param("id", of.id().value()).query(row -> {
            int version = row.getInt("version");
            var place = place(of.id().value(), version, row.getInt("place"));
            var lines = sealer.open(of.space(), of.sealed(), row.getString("lines"), place);
            hands.computeIfAbsent(version, _ -> new ArrayList<>())
                    .add(new Hand(
                            ContributionRows.card(row, "person_id", "person_"),
                            BitSet.valueOf(Base64.getDecoder().decode(lines))));
        });
        return hands;
    }

    static String place(long id, int version, int place) {
        return "hand " + id + " " + version + " " + place;
    }
}
