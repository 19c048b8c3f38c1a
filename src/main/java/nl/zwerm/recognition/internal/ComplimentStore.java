package nl.zwerm.recognition.internal;

import static nl.zwerm.shared.Moments.instantOrNull;
import static nl.zwerm.shared.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one gave to another. Every statement names whose it is: there is no list of what others gave or got. */
@Repository
class ComplimentStore {

    private static final String COMPLIMENT = """
            select c.id, c.giver_id, c.receiver_id, c.space_id, c.text, c.about, c.official, c.shareable, c.given_at,
                c.chosen_at, c.thanked_at, t.id is not null as shared
            from recognition.compliment c
            left join recognition.team_compliment t on t.copy_of = c.id
            """;

    /** One line of somebody's own past; sealed unless it was for a whole team. */
    record Past(boolean received, ComplimentId id, @Nullable SpaceId space, String text, Instant at) {}

    private final JdbcClient jdbc;

    ComplimentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One after the other of what somebody gives, so that what is sent twice is given once. */
    void lockGiver(PersonId giver) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('recognition.give', :giver))")
                .param("giver", giver.value())
                .query((_, _) -> 0)
                .list();
    }

    boolean knows(PersonId giver, String once) {
        return jdbc.sql("""
                        select exists (select 1 from recognition.compliment where giver_id = :giver and once = :once)
                            or exists (select 1 from recognition.team_compliment
                                       where giver_id = :giver and once = :once)
                        """)
                .param("giver", giver.value())
                .param("once", once)
                .query(Boolean.class)
                .single();
    }

    /** Where the latest of these two stands. */
    Optional<SpaceId> findSpace(PersonId giver, PersonId receiver) {
        return jdbc.sql("""
                        select space_id
                        from recognition.compliment
                        where giver_id = :giver and receiver_id = :receiver
                        order by given_at desc
                        limit 1
                        """)
                .param("giver", giver.value())
                .param("receiver", receiver.value())
                .query(Long.class)
                .optional()
                .map(SpaceId::of);
    }

    void insert(Compliment made, String once) {
        jdbc.sql("""
                        insert into recognition.compliment
                            (id, giver_id, receiver_id, space_id, text, about, official, shareable, once, given_at)
                        values (:id, :giver, :receiver, :space, :text, :about, :official, :shareable, :once, :at)
                        """)
                .param("id", made.id().value())
                .param("giver", made.giver().value())
                .param("receiver", made.receiver().value())
                .param("space", made.space().value())
                .param("text", made.text())
                .param("about", made.about(), Types.VARCHAR)
                .param("official", made.official())
                .param("shareable", made.shareable())
                .param("once", once)
                .param("at", utc(made.at()))
                .update();
    }

    /** For the two it is between. */
    Optional<Compliment> find(ComplimentId id, Viewer viewer) {
        return jdbc.sql(COMPLIMENT + "where c.id = :id and :viewer in (c.giver_id, c.receiver_id)")
                .param("id", id.value())
                .param("viewer", viewer.id().value())
                .query(ComplimentStore::compliment)
                .optional();
    }

    /** Until the end of the transaction nobody else chooses what to do with it. */
    void lock(ComplimentId id) {
        jdbc.sql("select id from recognition.compliment where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
    }

    List<Compliment> listReceived(PersonId receiver, Cursor from, int limit) {
        return list("where c.receiver_id = :person", receiver, from, limit);
    }

    List<Compliment> listGiven(PersonId giver, Cursor from, int limit) {
        return list("where c.giver_id = :person", giver, from, limit);
    }

    /** What somebody did not choose about yet, oldest first. */
    List<Compliment> listNew(PersonId receiver, Instant since, int limit) {
        return jdbc.sql(COMPLIMENT + """
                        where c.receiver_id = :receiver and c.chosen_at is null and c.given_at > :since
                        order by c.given_at
                        limit :limit
                        """)
                .param("receiver", receiver.value())
                .param("since", utc(since))
                .param("limit", limit)
                .query(ComplimentStore::compliment)
                .list();
    }

    /** What somebody received and gave, to whom it may be; newest first. */
    List<Past> listPast(PersonId person, Instant before, int limit) {
        return jdbc.sql("""
                        (select true as received, c.id, c.space_id, c.text, c.given_at
                         from recognition.compliment c
                         where c.receiver_id = :person and c.given_at < :before
                         order by c.given_at desc
                         limit :limit)
                        union all
                        (select false, c.id, c.space_id, c.text, c.given_at
                         from recognition.compliment c
                         where c.giver_id = :person and c.given_at < :before
                         order by c.given_at desc
                         limit :limit)
                        union all
                        (select false, t.id, null, t.text, t.given_at
                         from recognition.team_compliment t
                         where t.giver_id = :person and t.copy_of is null and t.given_at < :before
                         order by t.given_at desc
                         limit :limit)
                        order by given_at desc
                        limit :limit
                        """)
                .param("person", person.value())
                .param("before", utc(before))
                .param("limit", limit)
                .query(ComplimentStore::past)
                .list();
    }

    void markChosen(ComplimentId id, Instant at) {
        jdbc.sql("update recognition.compliment set chosen_at = coalesce(chosen_at, :at) where id = :id")
                .param("at", utc(at))
                .param("id", id.value())
                .update();
    }

    /** False when they thanked before. */
    boolean markThanked(ComplimentId id, Instant at) {
        return jdbc.sql("update recognition.compliment set thanked_at = :at where id = :id and thanked_at is null")
                        .param("at", utc(at))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    void delete(ComplimentId id) {
        jdbc.sql("delete from recognition.compliment where id = :id")
                .param("id", id.value())
                .update();
    }

    boolean isEmpty(SpaceId space) {
        return jdbc.sql("select not exists (select 1 from recognition.compliment where space_id = :space)")
                .param("space", space.value())
                .query(Boolean.class)
                .single();
    }

    private List<Compliment> list(String whose, PersonId person, Cursor from, int limit) {
        return jdbc.sql(COMPLIMENT + whose + """
                         and (c.given_at, c.id) < (:at, :id)
                        order by c.given_at desc, c.id desc
                        limit :limit
                        """)
                .param("person", person.value())
                .param("at", from.when())
                .param("id", from.id())
                .param("limit", limit)
                .query(ComplimentStore::compliment)
                .list();
    }

    private static Compliment compliment(ResultSet row, int number) throws SQLException {
        return new Compliment(
                ComplimentId.of(row.getLong("id")),
                PersonId.of(row.getLong("giver_id")),
                PersonId.of(row.getLong("receiver_id")),
                SpaceId.of(row.getLong("space_id")),
                row.getString("text"),
                row.getString("about"),
                row.getBoolean("official"),
                row.getBoolean("shareable"),
                row.getTimestamp("given_at").toInstant(),
                instantOrNull(row, "chosen_at"),
                instantOrNull(row, "thanked_at"),
                row.getBoolean("shared"));
    }

    private static Past past(ResultSet row, int number) throws SQLException {
        @Nullable Object space = row.getObject("space_id");
        return new Past(
                row.getBoolean("received"),
                ComplimentId.of(row.getLong("id")),
                space == null ? null : SpaceId.of(row.getLong("space_id")),
                row.getString("text"),
                row.getTimestamp("given_at").toInstant());
    }
}
