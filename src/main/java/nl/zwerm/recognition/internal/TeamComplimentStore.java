package nl.zwerm.recognition.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What teams read; that a viewer is in the space of the team is asked before. */
@Repository
class TeamComplimentStore {

    private static final String COMPLIMENT = """
            select t.id, t.copy_of, t.team_id, t.space_id, t.giver_id, t.receiver_id, t.text, t.about_id, t.official,
                t.given_at
            from recognition.team_compliment t
            """;

    private final JdbcClient jdbc;

    TeamComplimentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code once} is the form that it came with, where it is no copy. A second copy of the same is none. */
    void insert(TeamCompliment made, @Nullable String once) {
        jdbc.sql("""
                        insert into recognition.team_compliment
                            (id, copy_of, team_id, space_id, giver_id, receiver_id, text, about_id, official, once,
                             given_at)
                        values (:id, :copyOf, :team, :space, :giver, :receiver, :text, :about, :official, :once, :at)
                        on conflict (copy_of) do nothing
                        """)
                .param("id", made.id().value())
                .param("copyOf", made.copyOf() == null ? null : made.copyOf().value(), Types.BIGINT)
                .param("team", made.team().value())
                .param("space", made.space().value())
                .param("giver", made.giver().value())
                .param(
                        "receiver",
                        made.receiver() == null ? null : made.receiver().value(),
                        Types.BIGINT)
                .param("text", made.text())
                .param("about", made.about() == null ? null : made.about().value(), Types.BIGINT)
                .param("official", made.official())
                .param("once", once, Types.VARCHAR)
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<TeamCompliment> find(ComplimentId id) {
        return jdbc.sql(COMPLIMENT + "where t.id = :id")
                .param("id", id.value())
                .query(TeamComplimentStore::compliment)
                .optional();
    }

    /** The latest in the space of a team. */
    List<TeamCompliment> list(SpaceId space, int limit) {
        return jdbc.sql(COMPLIMENT + "where t.space_id = :space order by t.given_at desc, t.id desc limit :limit")
                .param("space", space.value())
                .param("limit", limit)
                .query(TeamComplimentStore::compliment)
                .list();
    }

    /** What somebody gave to whole teams. */
    List<TeamCompliment> listGiven(PersonId giver, Cursor from, int limit) {
        return jdbc.sql(COMPLIMENT + """
                        where t.giver_id = :giver and t.copy_of is null and (t.given_at, t.id) < (:at, :id)
                        order by t.given_at desc, t.id desc
                        limit :limit
                        """)
                .param("giver", giver.value())
                .param("at", from.when())
                .param("id", from.id())
                .param("limit", limit)
                .query(TeamComplimentStore::compliment)
                .list();
    }

    void delete(ComplimentId id) {
        jdbc.sql("delete from recognition.team_compliment where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The team that read it, if any did. */
    Optional<TeamId> deleteCopy(ComplimentId of) {
        return jdbc.sql("delete from recognition.team_compliment where copy_of = :id returning team_id")
                .param("id", of.value())
                .query((row, _) -> TeamId.of(row.getLong("team_id")))
                .optional();
    }

    private static TeamCompliment compliment(ResultSet row, int number) throws SQLException {
        var copyOf = number(row, "copy_of");
        var receiver = number(row, "receiver_id");
        var about = number(row, "about_id");
        return new TeamCompliment(
                ComplimentId.of(row.getLong("id")),
                copyOf == null ? null : ComplimentId.of(copyOf),
                TeamId.of(row.getLong("team_id")),
                SpaceId.of(row.getLong("space_id")),
                PersonId.of(row.getLong("giver_id")),
                receiver == null ? null : PersonId.of(receiver),
                row.getString("text"),
                about == null ? null : ContributionId.of(about),
                row.getBoolean("official"),
                row.getTimestamp("given_at").toInstant());
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
