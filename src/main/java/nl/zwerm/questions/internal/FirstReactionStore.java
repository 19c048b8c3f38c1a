package nl.zwerm.questions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When questions were first reacted to, and the figures kept of that. */
@Repository
class FirstReactionStore {

    /** A question asked by name, and who reacted first, when. */
    record Reaction(
            long space,
            long asker,
            Instant askedAt,
            @Nullable Long reactor,
            @Nullable Instant reactedAt,
            @Nullable Instant closedAt) {

        /** Until when somebody might have reacted, if nobody did. */
        Instant watchedUntil(Instant now) {
            return closedAt == null || closedAt.isAfter(now) ? now : closedAt;
        }
    }

    /** In minutes; {@link #UNKNOWN} where it cannot be told. */
    record Figure(long space, int questions, int median, int from, int to) {
        static final int UNKNOWN = -1;
    }

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate many;

    FirstReactionStore(JdbcClient jdbc, NamedParameterJdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    List<Reaction> listSince(Instant since, int limit) {
        return jdbc.sql("""
                        select space_id, asker_id, asked_at, reactor_id, reacted_at, closed_at
                        from questions.first_reactor
                        where asked_at >= :since
                        order by asked_at desc
                        limit :limit
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(FirstReactionStore::reaction)
                .list();
    }

    void replaceAll(List<Figure> figures, Instant now) {
        jdbc.sql("delete from questions.first_reaction_figure").update();
        many.batchUpdate(
                """
                insert into questions.first_reaction_figure
                    (space_id, questions, median_minutes, from_minutes, to_minutes, made_at)
                values (:space, :questions, :median, :from, :to, :now)
                """,
                figures.stream()
                        .map(figure -> new MapSqlParameterSource()
                                .addValue("space", figure.space())
                                .addValue("questions", figure.questions())
                                .addValue("median", figure.median())
                                .addValue("from", figure.from())
                                .addValue("to", figure.to())
                                .addValue("now", now.atOffset(ZoneOffset.UTC)))
                        .toArray(SqlParameterSource[]::new));
    }

    Optional<Figure> find(SpaceId space) {
        return jdbc.sql("""
                        select space_id, questions, median_minutes, from_minutes, to_minutes
                        from questions.first_reaction_figure
                        where space_id = :space
                        """)
                .param("space", space.value())
                .query((row, _) -> new Figure(
                        row.getLong("space_id"),
                        row.getInt("questions"),
                        row.getInt("median_minutes"),
                        row.getInt("from_minutes"),
                        row.getInt("to_minutes")))
                .optional();
    }

    private static Reaction reaction(ResultSet row, int number) throws SQLException {
        var reacted = row.getTimestamp("reacted_at");
        var closed = row.getTimestamp("closed_at");
        return new Reaction(
                row.getLong("space_id"),
                row.getLong("asker_id"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("reactor_id", Long.class),
                reacted == null ? null : reacted.toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
