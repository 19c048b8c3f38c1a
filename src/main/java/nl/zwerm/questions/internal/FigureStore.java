package nl.zwerm.questions.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.questions.QuestionFigures.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows for figures; nobody is shown any of them. */
@Repository
public class FigureStore {

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int countAnswered(int enough) {
        return jdbc.sql("""
                        select count(*)
                        from (select 1 from questions.first_reaction where reacted_at is not null limit :enough) answered
                        """).param("enough", enough).query(Integer.class).single();
    }

    public List<Asked> listSince(Instant since, int limit) {
        return jdbc.sql("""
                        select author_id, asked_at, reacted_at, helped_at
                        from questions.first_reaction
                        where asked_at >= :since
                        order by asked_at
                        limit :limit
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> {
                    long asker = row.getLong("author_id");
                    return new Asked(
                            asker == 0 ? null : PersonId.of(asker),
                            row.getTimestamp("asked_at").toInstant(),
                            instant(row.getTimestamp("reacted_at")),
                            instant(row.getTimestamp("helped_at")));
                })
                .list();
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
