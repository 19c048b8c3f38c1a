package nl.zwerm.circles.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Sessions go on by the clock also where nobody has a page of them open, each for itself. */
@Component
class KeepingUp {

    private static final Logger LOG = LoggerFactory.getLogger(KeepingUp.class);
    private static final int MOST = 5_000;

    private final RoomStore store;
    private final Rooms rooms;

    KeepingUp(RoomStore store, Rooms rooms) {
        this.store = store;
        this.rooms = rooms;
    }

    void withAll() {
        for (var session : store.listRunning(MOST)) {
            try {
                rooms.keepUp(session);
            } catch (RuntimeException e) {
                LOG.warn("a session could not be kept up: {}", e.getClass().getSimpleName());
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class EveryTenMinutes {

        @Bean
        RecurringTask<Void> circlesClockTask(KeepingUp keepingUp) {
            return Tasks.recurring("circles-clock", FixedDelay.ofMinutes(10)).execute((_, _) -> keepingUp.withAll());
        }
    }
}
