package nl.zwerm.workshops.internal;

import static nl.zwerm.shared.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a workshop and one viewer stand to each other, and who else is in it. */
@Repository
public class StandingStore {

    private static final int MOST = 1_000;

    /**
     * {@code turn} counts from one while the viewer waits; {@code offers} names a topic of the workshop that the viewer
     * offers; {@code written} says whether any takeaway is hidden still.
     */
    record Standing(
            int wishes,
            boolean wished,
            int placed,
            boolean registered,
            boolean waiting,
            int turn,
            @Nullable Instant thereAt,
            boolean written,
            boolean used,
            @Nullable String offers) {

        boolean there() {
            return thereAt != null;
        }
    }

    /** Somebody who comes, waits, or teaches. */
    record Somebody(PersonCard card, boolean there) {}

    private final JdbcClient jdbc;

    StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Standing find(ContributionId id, Viewer viewer) {
        return jdbc.sql("""
                        select (select count(*) from workshops.wish x where x.workshop_id = w.id) as wishes,
                               exists (select 1
                                       from workshops.wish x
                                       where x.workshop_id = w.id and x.person_id = :viewer) as wished,
                               (select count(*)
                                from workshops.registration p
                                where p.workshop_id = w.id and not p.waiting) as placed,
                               g.waiting, g.there_at,
                               (select count(*)
                                from workshops.registration a
                                where a.workshop_id = w.id and a.waiting and a.turn <= g.turn) as turn,
                               exists (select 1
                                       from workshops.takeaway k
                                       where k.workshop_id = w.id and k.body <> '') as written,
                               exists (select 1
                                       from workshops.use u
                                       where u.workshop_id = w.id and u.person_id = :viewer) as used,
                               (select min(t.name)
                                from workshops.offered_topic o
                                join workshops.topic_of t on t.id = o.topic_id
                                where t.contribution_id = w.id and o.person_id = :viewer) as offers
                        from workshops.workshop w
                        left join workshops.registration g on g.workshop_id = w.id and g.person_id = :viewer
                        where w.id = :id
                        """)
                .param("id", id.value())
                .param("viewer", viewer.id().value())
                .query((row, _) -> {
                    boolean waiting = row.getBoolean("waiting");
                    boolean registered = !row.wasNull();
                    return new Standing(
                            row.getInt("wishes"),
                            row.getBoolean("wished"),
                            row.getInt("placed"),
                            registered,
                            waiting,
                            row.getInt("turn"),
                            instantOrNull(row, "there_at"),
                            row.getBoolean("written"),
                            row.getBoolean("used"),
                            row.getString("offers"));
                })
                .single();
    }

    List<PersonCard> listTeachers(ContributionId id) {
        return jdbc.sql("""
                        select p.id, p.name, p.picture, p.state, p.role_title, false as there
                        from workshops.teacher t
                        join people.person_card p on p.id = t.person_id
                        where t.workshop_id = :id
                        order by lower(p.name), p.id
                        """).param("id", id.value()).query(StandingStore::somebody).list().stream()
                .map(Somebody::card)
                .toList();
    }

    /** Those who have a place, by name, or those who wait, in turn. */
    List<Somebody> listRegistered(ContributionId id, boolean waiting) {
        return jdbc.sql("""
                        select p.id, p.name, p.picture, p.state, p.role_title, g.there_at is not null as there
                        from workshops.registration g
                        join people.person_card p on p.id = g.person_id
                        where g.workshop_id = :id and g.waiting = :waiting
                        order by case when :waiting then g.turn end, lower(p.name), p.id
                        limit :most
                        """)
                .param("id", id.value())
                .param("waiting", waiting)
                .param("most", MOST)
                .query(StandingStore::somebody)
                .list();
    }

    private static Somebody somebody(ResultSet row, int number) throws SQLException {
        var card = new PersonCard(
                PersonId.of(row.getLong("id")),
                row.getString("name"),
                row.getString("picture"),
                row.getString("state"),
                row.getString("role_title"),
                null,
                null);
        return new Somebody(card, row.getBoolean("there"));
    }
}
