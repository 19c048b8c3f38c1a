package nl.zwerm.spaces;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Collection;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.SpaceKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The keys of confidential spaces. Unwrapped ones are kept for a minute; whoever destroys one also forgets it. */
@Component
public class SpaceKeys {

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Cache<SpaceId, SpaceKey> unwrapped = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    SpaceKeys(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** The key of a confidential space; not there once it was destroyed. */
    public SpaceKey of(SpaceId space) {
        var key = unwrapped.getIfPresent(space);
        if (key == null) {
            var wrapped = jdbc.sql("select wrapped from spaces.space_key where space_id = :space")
                    .param("space", space.value())
                    .query(byte[].class)
                    .optional()
                    .orElseThrow(NotFound::new);
            key = keys.unwrap(wrapped, space.value());
            unwrapped.put(space, key);
        }
        return key;
    }

    /** Fetches the keys of many at once, so that opening what stands in each asks nothing more. */
    public void prepare(Collection<SpaceId> spaces) {
        var missing = spaces.stream()
                .filter(space -> unwrapped.getIfPresent(space) == null)
                .map(SpaceId::value)
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        jdbc.sql("select space_id, wrapped from spaces.space_key where space_id in (:spaces)")
                .param("spaces", missing)
                .query((ResultSet row) -> {
                    var space = SpaceId.of(row.getLong("space_id"));
                    unwrapped.put(space, keys.unwrap(row.getBytes("wrapped"), space.value()));
                });
    }

    public SpaceKey make(SpaceId space) {
        var key = Keys.newSpaceKey();
        jdbc.sql("insert into spaces.space_key (space_id, wrapped) values (:space, :wrapped)")
                .param("space", space.value())
                .param("wrapped", keys.wrap(key, space.value()))
                .update();
        return key;
    }

    /** Purges a space: what was sealed under its key can never be read again. */
    public void destroy(SpaceId space) {
        jdbc.sql("delete from spaces.space_key where space_id = :space")
                .param("space", space.value())
                .update();
        forget(space);
    }

    /** Again after the commit: until then another request may have read the key once more. */
    private void forget(SpaceId space) {
        unwrapped.invalidate(space);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    unwrapped.invalidate(space);
                }
            });
        }
    }
}
