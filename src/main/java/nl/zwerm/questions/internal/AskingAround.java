package nl.zwerm.questions.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.expertise.Prospects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Asks around for what is due: at once for a new question, every minute for the rest. */
@Component
class AskingAround {

    private static final Logger LOG = LoggerFactory.getLogger(AskingAround.class);
    private static final int BATCH = 200;

    private final EscalationStore store;
    private final Escalations escalations;
    private final Expertise expertise;

    AskingAround(EscalationStore store, Escalations escalations, Expertise expertise) {
        this.store = store;
        this.escalations = escalations;
        this.expertise = expertise;
    }

    /** The question is kept already: when nobody can be asked now, it stays due and is tried again. */
    void now(ContributionId question) {
        try {
            escalations.carry(question, weighed(question));
        } catch (RuntimeException e) {
            LOG.error("asking around for question {} failed, it stays due", question, e);
        }
    }

    /** Before the question is taken: that takes long, and keeps nobody from asking. */
    private Optional<Prospects> weighed(ContributionId question) {
        return escalations.due(question).flatMap(stage -> expertise.prospects(question, stage));
    }

    void everythingDue() {
        store.listDue(BATCH).forEach(this::now);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class EveryMinute {

        @Bean
        RecurringTask<Void> askingAroundTask(AskingAround askingAround) {
            return Tasks.recurring("questions-asking-around", FixedDelay.ofMinutes(1))
                    .execute((_, _) -> askingAround.everythingDue());
        }
    }
}
