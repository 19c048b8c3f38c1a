package nl.zwerm.steps.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import nl.zwerm.contributions.Kind;
import nl.zwerm.threads.Making;
import nl.zwerm.web.Capability;
import nl.zwerm.web.MenuItem;
import nl.zwerm.web.MenuItem.Place;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other modules are offered of steps. */
@Configuration(proxyBeanMethods = false)
class StepOffers {

    @Bean
    Kind stepKind() {
        return Kind.thread(Steps.STEP, "steps.kind", "/steps/{root}", "/steps")
                .againAt("/steps/new?draft={id}")
                .madeFrom("question", "discussion", "need", "idea", "pilot", "insight", "workshop");
    }

    @Bean
    Making stepFromAnything() {
        return new Making(90, Steps.STEP, "steps.make", "/steps/new");
    }

    @Bean
    Capability stepsCapability() {
        return new Capability("steps", 20, "/steps", "steps.menu", "steps.what");
    }

    @Bean
    MenuItem stepsInMenu() {
        return new MenuItem(Place.TRYING, 50, "/steps", "steps.menu");
    }

    @Bean
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    RecurringTask<Void> bringStepsBack(ComingBack comingBack) {
        return Tasks.recurring("steps-coming-back", FixedDelay.ofMinutes(15))
                .execute((_, _) -> comingBack.tellAllDue());
    }
}
