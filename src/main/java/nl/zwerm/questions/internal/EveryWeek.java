package nl.zwerm.questions.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes figures in the night before Monday. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
class EveryWeek {

    @Bean
    RecurringTask<Void> firstReactionsTask(FirstReactions reactions) {
        return Tasks.recurring("questions-first-reactions", Schedules.cron("0 40 3 * * MON"))
                .execute((_, _) -> reactions.publish());
    }
}
