package nl.zwerm.shared.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import nl.zwerm.shared.Changes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log of changes is for those who follow it, not for the years: after two days it is forgotten. */
@Configuration(proxyBeanMethods = false)
class Pruning {

    static final Duration KEPT = Duration.ofDays(2);

    @Bean
    RecurringTask<Void> pruneChanges(Changes changes, Clock clock) {
        return Tasks.recurring("prune-changes", FixedDelay.ofHours(6))
                .execute((_, _) -> changes.prune(clock.instant().minus(KEPT)));
    }
}
