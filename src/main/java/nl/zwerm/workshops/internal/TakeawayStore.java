package nl.zwerm.workshops.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people take along, hidden until it is shown, and what they plan to do with it. */
@Repository
public class TakeawayStore {

    /** {@code shown} is the contribution that it became. */
    record Takeaway(
            PersonId person,
            String body,
            String planWhen,
            String planThen,
            @Nullable ContributionId shown) {

        boolean hidden() {
            return !body.isEmpty();
        }
    }

    private final JdbcClient jdbc;
    private final PrivateText texts;

    TakeawayStore(JdbcClient jdbc, PrivateText texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    Optional<Takeaway> find(Contribution workshop, PersonId person) {
        return jdbc.sql("""
                        select person_id, body, plan_when, plan_then, contribution_id
                        from workshops.takeaway
                        where workshop_id = :id and person_id = :person
                        """)
                .param("id", workshop.id().value())
                .param("person", person.value())
                .query((row, _) -> takeaway(workshop, row))
                .optional();
    }

    public void save(
            Contribution workshop, PersonId person, String body, String planWhen, String planThen, Instant now) {
        jdbc.sql("""
                        insert into workshops.takeaway (workshop_id, person_id, body, plan_when, plan_then, written_at)
                        values (:id, :person, :body, :when, :then, :now)
                        on conflict (workshop_id, person_id) do update
                            set body = excluded.body, plan_when = excluded.plan_when, plan_then = excluded.plan_then
                        """)
                .param("id", workshop.id().value())
                .param("person", person.value())
                .param("body", texts.seal(workshop, person, "takeaway", body))
                .param("when", texts.seal(workshop, person, "when", planWhen))
                .param("then", texts.seal(workshop, person, "then", planThen))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** From now on it stands where all who may read the workshop see it, and not here. */
    public void markShown(Contribution workshop, PersonId person, ContributionId shown) {
        jdbc.sql("""
                        update workshops.takeaway
                        set body = '', contribution_id = :shown
                        where workshop_id = :id and person_id = :person
                        """)
                .param("id", workshop.id().value())
                .param("person", person.value())
                .param("shown", shown.value())
                .update();
    }

    void markTakenBack(Contribution workshop, PersonId person) {
        jdbc.sql("update workshops.takeaway set body = '' where workshop_id = :id and person_id = :person")
                .param("id", workshop.id().value())
                .param("person", person.value())
                .update();
    }

    /** Those that are hidden still, in no order that tells who was first: for showing them all. */
    List<Takeaway> listHidden(Contribution workshop) {
        return jdbc.sql("""
                        select person_id, body, plan_when, plan_then, contribution_id
                        from workshops.takeaway
                        where workshop_id = :id and body <> ''
                        order by md5(person_id::text)
                        """)
                .param("id", workshop.id().value())
                .query((row, _) -> takeaway(workshop, row))
                .list();
    }

    /** Those of others that are hidden still; none for whoever has written none. */
    List<Takeaway> listHidden(Contribution workshop, Viewer viewer) {
        return jdbc.sql("""
                        select k.person_id, k.body, '' as plan_when, '' as plan_then, k.contribution_id
                        from workshops.takeaway k
                        where k.workshop_id = :id and k.body <> '' and k.person_id <> :viewer
                          and exists (select 1
                                      from workshops.takeaway mine
                                      join contributions.readable(:viewer) r on r.id = mine.workshop_id
                                      where mine.workshop_id = :id and mine.person_id = :viewer and mine.body <> '')
                        order by md5(k.person_id::text)
                        """)
                .param("id", workshop.id().value())
                .param("viewer", viewer.id().value())
                .query((row, _) -> takeaway(workshop, row))
                .list();
    }

    private Takeaway takeaway(Contribution workshop, ResultSet row) throws SQLException {
        var person = PersonId.of(row.getLong("person_id"));
        long shown = row.getLong("contribution_id");
        var shownAs = row.wasNull() ? null : ContributionId.of(shown);
        return new Takeaway(
                person,
                texts.open(workshop, person, "takeaway", row.getString("body")),
                texts.open(workshop, person, "when", row.getString("plan_when")),
                texts.open(workshop, person, "then", row.getString("plan_then")),
                shownAs);
    }
}
