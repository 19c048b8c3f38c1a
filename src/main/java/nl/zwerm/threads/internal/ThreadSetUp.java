package nl.zwerm.threads.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import nl.zwerm.contributions.Kind;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ThreadSetUp {

    @Bean
    Kind commentKind() {
        return Kind.part(Comments.COMMENT, "threads.kind.comment", "comment-body-{parent}");
    }

    @Bean
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    RecurringTask<Void> forgetSentForms(SentStore sent) {
        return Tasks.recurring("threads-forget-sent-forms", FixedDelay.ofHours(1))
                .execute((_, _) -> sent.prune());
    }
}
