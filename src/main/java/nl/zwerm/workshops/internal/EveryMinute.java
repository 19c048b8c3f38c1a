package nl.zwerm.workshops.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.function.Consumer;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.web.Capabilities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What happens by itself: teachers are told to prepare, takeaways are shown, lost places go to whoever waits. */
@Component
class EveryMinute {

    private static final Logger LOG = LoggerFactory.getLogger(EveryMinute.class);
    private static final int BATCH = 100;

    private final Preparing preparing;
    private final Takeaways takeaways;
    private final Places places;
    private final RegistrationStore registrations;
    private final Capabilities capabilities;
    private final Clock clock;

    EveryMinute(
            Preparing preparing,
            Takeaways takeaways,
            Places places,
            RegistrationStore registrations,
            Capabilities capabilities,
            Clock clock) {
        this.preparing = preparing;
        this.takeaways = takeaways;
        this.places = places;
        this.registrations = registrations;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    void doWhatIsDue() {
        if (!capabilities.isOn(WorkshopSetUp.KEY)) {
            return;
        }
        preparing.tellWhoTeachesSoon();
        takeaways.due(BATCH).forEach(id -> alone(id, takeaways::revealDue));
        registrations
                .listLost(clock.instant(), BATCH)
                .forEach(lost -> alone(lost.workshop(), _ -> places.takeBack(lost)));
    }

    /** One that fails stays due and does not hold up the others. */
    private static void alone(ContributionId id, Consumer<ContributionId> deed) {
        try {
            deed.accept(id);
        } catch (RuntimeException e) {
            LOG.error("what was due for workshop {} failed, it stays due", id, e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class Job {

        @Bean
        RecurringTask<Void> workshopsTask(EveryMinute everyMinute) {
            return Tasks.recurring("workshops-every-minute", FixedDelay.ofMinutes(1))
                    .execute((_, _) -> everyMinute.doWhatIsDue());
        }
    }
}
