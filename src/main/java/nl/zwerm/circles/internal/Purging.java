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
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was written in a session is destroyed after ninety days (DOMAIN 1.3): its text, and the key that opens it. */
@Component
@Transactional
class Purging {

    static final Duration KEPT = Duration.ofDays(90);

    /** Where the method has something go sooner, all goes with it: what all keep stands elsewhere by then. */
    static final Duration KEPT_SHORTER = Duration.ofDays(30);

    /** Where nothing is kept, what was written went when it closed; the key follows. */
    static final Duration SOON = Duration.ofHours(1);

    /** Nobody sits in a session this long; whoever forgot to end it ends it so. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** Spread over days it may take long; a phase a day is most. */
    static final Duration LONGEST_SPREAD = Duration.ofDays(60);

    private static final int BATCH = 200;

    private final RoomStore store;
    private final Spaces spaces;
    private final Clock clock;

    Purging(RoomStore store, Spaces spaces, Clock clock) {
        this.store = store;
        this.spaces = spaces;
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

    void everythingDue() {
        var now = clock.instant();
        store.listDue(now, BATCH).forEach(this::purge);
    }

    /** Nothing of it can be read again, by anybody. */
    void purge(SpaceId space) {
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
