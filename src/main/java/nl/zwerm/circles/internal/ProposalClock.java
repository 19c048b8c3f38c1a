package nl.zwerm.circles.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells proposers when the time to object is over, and takes away what they did nothing with. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
class ProposalClock {

    @Bean
    RecurringTask<Void> circlesForOthersTask(Proposals proposals) {
        return Tasks.recurring("circles-for-others", FixedDelay.ofMinutes(10)).execute((_, _) -> {
            proposals.tellAllOver();
            proposals.removeOld();
            proposals.removeDone();
        });
    }
}
