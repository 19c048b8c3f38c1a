package nl.zwerm.exchange.internal.pages;

import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.files.FileId;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what imports of pages took. */
@Repository
class TakenStore {

    private final JdbcClient jdbc;

    TakenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By key. */
    Map<String, Taken> list(String origin) {
        var taken = new HashMap<String, Taken>();
        jdbc.sql("select key, contribution_id, file_id, number, digest from exchange.taken where origin = :origin")
                .param("origin", origin)
                .query(row -> {
                    var key = row.getString("key");
                    long file = row.getLong("file_id");
                    taken.put(
                            key,
                            new Taken(
                                    key,
                                    ContributionId.of(row.getLong("contribution_id")),
                                    row.wasNull() ? null : FileId.of(file),
                                    row.getInt("number"),
                                    row.getString("digest")));
                });
        return taken;
    }

    void save(String origin, Taken taken) {
        var file = taken.file();
        jdbc.sql("""
                        insert into exchange.taken (origin, key, contribution_id, file_id, number, digest)
                        values (:origin, :key, :thing, :file, :number, :digest)
                        on conflict (origin, key) do update
                            set contribution_id = excluded.contribution_id, file_id = excluded.file_id,
                                number = excluded.number, digest = excluded.digest
                        """)
                .param("origin", origin)
                .param("key", taken.key())
                .param("thing", taken.thing().value())
                .param("file", file == null ? null : file.value(), Types.BIGINT)
                .param("number", taken.number())
                .param("digest", taken.digest())
                .update();
    }

    Optional<SpaceId> findClosedFor(String origin, String whom) {
        return jdbc.sql("select space_id from exchange.closed_for where origin = :origin and whom = :whom")
                .param("origin", origin)
                .param("whom", whom)
                .query(Long.class)
                .optional()
                .map(SpaceId::of);
    }

    void saveClosedFor(String origin, String whom, SpaceId space) {
        jdbc.sql("""
                        insert into exchange.closed_for (origin, whom, space_id)
                        values (:origin, :whom, :space)
                        on conflict (origin, whom) do update set space_id = excluded.space_id
                        """)
                .param("origin", origin)
                .param("whom", whom)
                .param("space", space.value())
                .update();
    }
}
