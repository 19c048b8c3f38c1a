package nl.zwerm.spaces.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import nl.zwerm.shared.Vault;
import nl.zwerm.spaces.SpaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps vault and database true to each other: a key that was destroyed on one side is gone on the other. */
@Component
@Transactional
class VaultKeeping {

    /** For so long a lock without a key may belong to a database that is put back yet. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(VaultKeeping.class);
    private static final int BATCH = 1_000;

    private final VaultStore store;
    private final VaultMark mark;
    private final Vault vault;
    private final Ending ending;
    private final Clock clock;

    VaultKeeping(VaultStore store, VaultMark mark, Vault vault, Ending ending, Clock clock) {
        this.store = store;
        this.mark = mark;
        this.vault = vault;
        this.ending = ending;
        this.clock = clock;
    }

    void keepTrue() {
        mark.check();
        finishDestroying();
        var apart = store.listApart();
        var locks = vault.list();
        var latest = clock.instant().minus(PATIENCE);
        locks.stream()
                .filter(space -> !apart.contains(space) && vault.since(space).isBefore(latest))
                .forEach(vault::destroy);
        apart.removeAll(locks);
        // Made in the meantime, perhaps.
        apart.removeIf(space -> vault.find(space).isPresent());
        // Asked once more: were the folder gone by now, all would seem destroyed.
        mark.check();
        if (!apart.isEmpty()) {
            LOG.warn(
                    "Confidential spaces without a lock in the vault: {}. They were purged after this data was copied, or"
                            + " their locks are lost. Nobody can read them; they are gone now.",
                    apart.size());
            apart.forEach(space -> ending.of(SpaceId.of(space)));
        }
    }

    /** What was decided and not yet done when a server was killed. */
    private void finishDestroying() {
        var destroyed = store.listDestroyed(BATCH);
        if (!destroyed.isEmpty()) {
            destroyed.forEach(vault::destroy);
            store.forgetDestroyed(destroyed);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class OfAServer {

        @Bean
        RecurringTask<Void> vaultTask(VaultKeeping keeping) {
            return Tasks.recurring("spaces-vault", FixedDelay.ofHours(1)).execute((_, _) -> keeping.keepTrue());
        }

        /** Refuses to serve with the vault of other data, or without the one there was. */
        @Bean
        VaultAtStart vaultAtStart(VaultMark mark, VaultKeeping keeping, Environment set) {
            return new VaultAtStart(mark, keeping, set.getProperty("zwerm.without-vault", Boolean.class, false));
        }
    }

    static final class VaultAtStart implements SmartInitializingSingleton {

        private final VaultMark mark;
        private final VaultKeeping keeping;
        private final boolean without;

        VaultAtStart(VaultMark mark, VaultKeeping keeping, boolean without) {
            this.mark = mark;
            this.keeping = keeping;
            this.without = without;
        }

        @Override
        public void afterSingletonsInstantiated() {
            if (!mark.fits()) {
                mark.found(without);
            }
        }

        @EventListener
        public void keep(ApplicationStartedEvent started) {
            keeping.keepTrue();
        }
    }
}
