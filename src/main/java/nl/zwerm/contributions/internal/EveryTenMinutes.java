package nl.zwerm.contributions.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import nl.zwerm.contributions.PseudonymousDeeds;
import nl.zwerm.contributions.PseudonymousDrafts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By the clock, whatever was sent when. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
class EveryTenMinutes {

    @Bean
    RecurringTask<Void> pseudonymousDeedsTask(PseudonymousDeeds deeds) {
        return Tasks.recurring("contributions-pseudonymous-batch", Schedules.cron("0 */10 * * * *"))
                .execute((_, _) -> deeds.carryOut());
    }

    @Bean
    RecurringTask<Void> pseudonymousDraftsTask(PseudonymousDrafts drafts) {
        return Tasks.recurring("contributions-forget-token-drafts", Schedules.daily(LocalTime.of(3, 50)))
                .execute((_, _) -> drafts.prune());
    }
}
