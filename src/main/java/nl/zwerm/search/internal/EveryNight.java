package nl.zwerm.search.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import nl.zwerm.search.SearchedInVain;
import nl.zwerm.search.SearchedInVainInSpaces;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows by night what many sought in vain. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
class EveryNight {

    @Bean
    RecurringTask<Void> searchedInVainTask(SearchedInVain searched, SearchedInVainInSpaces inSpaces) {
        return Tasks.recurring("search-show-what-many-missed", Schedules.daily(LocalTime.of(3, 20)))
                .execute((_, _) -> {
                    searched.publish();
                    inSpaces.publish();
                });
    }
}
