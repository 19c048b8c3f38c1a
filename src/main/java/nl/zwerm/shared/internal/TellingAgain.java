package nl.zwerm.shared.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventPublicationRegistry;

/**
 * Whoever listens hears what happened, also when the database was away or the server died just then: what is left over
 * is told again a minute later.
 */
@Configuration(proxyBeanMethods = false)
class TellingAgain {

    private static final Duration LATE = Duration.ofMinutes(1);

    private final EventPublicationRegistry registry;
    private final IncompleteEventPublications events;

    TellingAgain(EventPublicationRegistry registry, IncompleteEventPublications events) {
        this.registry = registry;
        this.events = events;
    }

    @Bean
    RecurringTask<Void> tellAgain() {
        return Tasks.recurring("tell-events-again", FixedDelay.ofMinutes(1)).execute((_, _) -> tellWhatIsLate());
    }

    void tellWhatIsLate() {
        // What was on its way for the second time when a server died would count as on its way for ever.
        registry.markStalePublicationsFailed(_ -> LATE);
        events.resubmitIncompletePublicationsOlderThan(LATE);
    }
}
