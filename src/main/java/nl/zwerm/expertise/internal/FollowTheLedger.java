package nl.zwerm.expertise.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the ledger also while nobody asks anything: after an import there is much to read. */
@Configuration(proxyBeanMethods = false)
class FollowTheLedger {

    private static final int SECONDS = 15;

    @Bean
    RecurringTask<Void> ledgerFollowing(EvidenceKeeping evidence) {
        return Tasks.recurring("expertise-follow-the-ledger", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> {
                    while (evidence.follow() && !Thread.currentThread().isInterrupted()) {
                        // Each turn is a transaction of its own, so that an import is followed in small steps.
                    }
                });
    }
}
