package nl.zwerm.circles.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import nl.zwerm.circles.methods.Line;
import nl.zwerm.circles.methods.Method;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What was written in a session is destroyed after ninety days (DOMAIN 1.3): its text, and the key that opens it. */
@Component
class Purging {

    static final Duration KEPT = Duration.ofDays(90);

    /** Where the method has something go sooner, all goes with it: what all keep stands elsewhere by then. */
    static final Duration KEPT_SHORTER = Duration.ofDays(30);

    /** Where nothing is kept, what was written went when it closed; the key follows. */
    static final Duration SOON = Duration.ofHours(1);

    /** What was planned and had not begun by then never will; spread over days, when its door has closed. */
    static final Duration NEVER_BEGUN = Duration.ofDays(7);

    /** Nobody sits in a session this long; whoever forgot to end it ends it so. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** Spread over days it may take long; a phase a day is most. */
    static final Duration LONGEST_SPREAD = Duration.ofDays(60);

    private static final Logger LOG = LoggerFactory.getLogger(Purging.class);
    private static final int BATCH = 200;

    private final RoomStore store;
    private final SessionStore sessions;
    private final Planned planned;
    private final Spaces spaces;
    private final TransactionTemplate each;
    private final Clock clock;

    Purging(
            RoomStore store,
            SessionStore sessions,
            Planned planned,
            Spaces spaces,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.planned = planned;
        this.spaces = spaces;
        this.each = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How long what was written in a session that closes is kept. */
    static Duration kept(Method method, boolean record) {
        if (!record) {
            return SOON;
        }
        boolean shorter = method.phases().stream()
                .flatMap(phase -> phase.lines().stream())
                .anyMatch(line -> line.kept() == Line.Kept.DAYS_30);
        return shorter ? KEPT_SHORTER : KEPT;
    }

    /** Each for itself, so that one that cannot go keeps no other. */
    void everythingDue() {
        var now = clock.instant();
        store.listDue(now, BATCH).forEach(space -> alone(() -> purge(space)));
        sessions.listNeverBegun(now.minus(NEVER_BEGUN), now.minus(Session.TO_COME_IN), BATCH)
                .forEach(session -> alone(() -> planned.expire(session)));
    }

    private void alone(Runnable purge) {
        try {
            each.executeWithoutResult(_ -> purge.run());
        } catch (RuntimeException e) {
            LOG.error(
                    "a session that is due could not be purged: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** Nothing of it can be read again, by anybody. */
    @Transactional
    public void purge(SpaceId space) {
        store.empty(space);
        spaces.release(space);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class EveryHour {

        @Bean
        RecurringTask<Void> circlesTask(Purging purging, OwnMethods own) {
            return Tasks.recurring("circles-due", FixedDelay.ofHours(1)).execute((_, _) -> {
                purging.everythingDue();
                own.forgetRemoved();
            });
        }
    }
}
