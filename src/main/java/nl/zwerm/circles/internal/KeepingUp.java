package nl.zwerm.circles.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.function.Consumer;
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
    private final Clock clock;

    KeepingUp(RoomStore store, Rooms rooms, Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.clock = clock;
    }

    void withAll() {
        store.listRunning(MOST).forEach(session -> alone(session, rooms::keepUp));
        store.listOpened(clock.instant().plus(Session.EARLY), MOST).forEach(session -> alone(session, rooms::open));
    }

    private static void alone(SessionId session, Consumer<SessionId> what) {
        try {
            what.accept(session);
        } catch (RuntimeException e) {
            LOG.warn("a session could not be kept up: {}", e.getClass().getSimpleName());
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
