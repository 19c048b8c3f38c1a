package nl.zwerm.spaces;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import nl.zwerm.shared.Keys;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.SpaceKey;
import nl.zwerm.shared.Vault;
import nl.zwerm.spaces.internal.VaultMark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of confidential spaces. Unwrapped ones are kept for a minute; whoever destroys one also forgets it. One that
 * lies apart needs its lock from the {@link Vault} too, which is in no backup of the database.
 */
@Component
public class SpaceKeys {

    private final JdbcClient jdbc;
    private final Keys keys;
    private final Vault vault;
    private final VaultMark mark;
    private final Cache<SpaceId, SpaceKey> unwrapped = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    SpaceKeys(JdbcClient jdbc, Keys keys, Vault vault, VaultMark mark) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.vault = vault;
        this.mark = mark;
    }

    /** The key of a confidential space; not there once it was destroyed. */
    public SpaceKey of(SpaceId space) {
        var key = unwrapped.getIfPresent(space);
        if (key == null) {
            key = jdbc.sql("select space_id, wrapped, apart from spaces.space_key where space_id = :space")
                    .param("space", space.value())
                    .query((row, _) -> unwrap(row))
                    .optional()
                    .flatMap(found -> found)
                    .orElseThrow(NotFound::new);
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
        jdbc.sql("select space_id, wrapped, apart from spaces.space_key where space_id in (:spaces)")
                .param("spaces", missing)
                .query((ResultSet row) -> {
                    var space = SpaceId.of(row.getLong("space_id"));
                    unwrap(row).ifPresent(key -> unwrapped.put(space, key));
                });
    }

    private Optional<SpaceKey> unwrap(ResultSet row) throws SQLException {
        long space = row.getLong("space_id");
        var wrapped = row.getBytes("wrapped");
        return row.getBoolean("apart")
                ? vault.find(space).map(lock -> keys.unwrap(wrapped, space, lock))
                : Optional.of(keys.unwrap(wrapped, space));
    }

    /** What a backup of the database and the master key open again. */
    public void make(SpaceId space) {
        insert(space, keys.wrap(Keys.newSpaceKey(), space.value()), false);
    }

    /** What they do not: once this key is destroyed, older backups are shut too. */
    public void makeApart(SpaceId space) {
        mark.require();
        insert(space, keys.wrap(Keys.newSpaceKey(), space.value(), vault.make(space.value())), true);
    }

    private void insert(SpaceId space, byte[] wrapped, boolean apart) {
        jdbc.sql("insert into spaces.space_key (space_id, wrapped, apart) values (:space, :wrapped, :apart)")
                .param("space", space.value())
                .param("wrapped", wrapped)
                .param("apart", apart)
                .update();
    }

    /** Those that do not lie apart yet do from now on; backups from before open them still. */
    void moveApart(Collection<SpaceId> spaces) {
        mark.require();
        jdbc.sql("""
                        select space_id, wrapped from spaces.space_key
                        where space_id in (:spaces) and not apart
                        order by space_id for update
                        """)
                .param("spaces", spaces.stream().map(SpaceId::value).toList())
                .query((row, _) -> {
                    long space = row.getLong("space_id");
                    return new Moved(space, keys.unwrap(row.getBytes("wrapped"), space));
                })
                .list()
                .forEach(moved -> jdbc.sql(
                                "update spaces.space_key set wrapped = :wrapped, apart = true where space_id = :space")
                        .param("space", moved.space())
                        .param("wrapped", keys.wrap(moved.key(), moved.space(), vault.make(moved.space())))
                        .update());
    }

    private record Moved(long space, SpaceKey key) {}

    /** Purges a space: what was sealed under its key can never be read again. */
    public void destroy(SpaceId space) {
        jdbc.sql("""
                        with destroyed as (delete from spaces.space_key where space_id = :space returning space_id, apart)
                        insert into spaces.destroyed_key (space_id) select space_id from destroyed where apart
                        on conflict do nothing
                        """).param("space", space.value()).update();
        forget(space);
    }

    /** Again after the commit: until then another request may have read the key once more, and it may not come to it. */
    private void forget(SpaceId space) {
        unwrapped.invalidate(space);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    unwrapped.invalidate(space);
                    vault.destroy(space.value());
                }
            });
        }
    }
}
