package nl.zwerm.spaces.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which keys lie apart, and which were destroyed. */
@Repository
class VaultStore {

    private final JdbcClient jdbc;

    VaultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Long> listApart() {
        return new HashSet<>(jdbc.sql("select space_id from spaces.space_key where apart")
                .query(Long.class)
                .list());
    }

    List<Long> listDestroyed(int limit) {
        return jdbc.sql("select space_id from spaces.destroyed_key order by space_id limit :limit")
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    void forgetDestroyed(Collection<Long> spaces) {
        jdbc.sql("delete from spaces.destroyed_key where space_id in (:spaces)")
                .param("spaces", spaces)
                .update();
    }
}
