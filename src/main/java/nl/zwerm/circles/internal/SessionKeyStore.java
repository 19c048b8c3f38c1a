package nl.zwerm.circles.internal;

import java.util.Collection;
import java.util.List;
import nl.zwerm.spaces.SpaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions by the space that holds them, for what happens to its key. */
@Repository
class SessionKeyStore {

    private final JdbcClient jdbc;

    SessionKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SpaceId> listToMove(int limit) {
        return jdbc
                .sql("select space_id from circles.key_to_move order by space_id limit :limit for update")
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(SpaceId::of)
                .toList();
    }

    void deleteToMove(Collection<SpaceId> spaces) {
        jdbc.sql("delete from circles.key_to_move where space_id in (:spaces)")
                .param("spaces", spaces.stream().map(SpaceId::value).toList())
                .update();
    }

    /** What nobody can read any more is not kept, and what was to come does not. */
    void empty(SpaceId space) {
        jdbc.sql("""
                        update circles.session
                        set room = null, place = null, due_at = null, version = version + 1,
                            state = case state when 'planned' then 'cancelled' else state end
                        where space_id = :space
                          and (room is not null or place is not null or due_at is not null or state = 'planned')
                        """).param("space", space.value()).update();
    }
}
