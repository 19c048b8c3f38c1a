package nl.zwerm.feedback.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.spaces.Spaces;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What time does: says that the day has passed, and after half a year makes everything unreadable for ever. */
@Component
@Transactional
class Purging {

    static final Duration KEPT = Duration.ofDays(180);

    private static final int BATCH = 200;

    private final FeedbackStore store;
    private final Spaces spaces;
    private final Notifications notifications;
    private final Clock clock;

    Purging(FeedbackStore store, Spaces spaces, Notifications notifications, Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.notifications = notifications;
        this.clock = clock;
    }

    void everythingDue() {
        store.listDue(clock.instant(), BATCH).forEach(this::tell);
        store.listAskedBefore(clock.instant().minus(KEPT), BATCH).forEach(this::purge);
    }

    void purge(RequestId id) {
        store.lock(id).ifPresent(request -> {
            var asked = store.listAsked(id);
            store.delete(id);
            notifications.forget(request.path());
            spaces.release(request.space());
            asked.forEach(one -> {
                notifications.forget(one.path());
                spaces.release(one.space());
            });
        });
    }

    /** Only where there is something to read: that nobody answered stands on the page. */
    private void tell(RequestId id) {
        store.lock(id).filter(_ -> store.markTold(id)).ifPresent(request -> {
            if (request.answers() > 0 && request.closedAt() == null) {
                notifications.tell(request.asker(), Telling.TOGETHER, request.path());
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class EveryHour {

        @Bean
        RecurringTask<Void> feedbackTask(Purging purging) {
            return Tasks.recurring("feedback-due", FixedDelay.ofHours(1)).execute((_, _) -> purging.everythingDue());
        }
    }
}
