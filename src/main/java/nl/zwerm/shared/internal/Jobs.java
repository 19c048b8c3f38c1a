package nl.zwerm.shared.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Runs the jobs of all modules, each on one copy of the server at a time. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("zwerm.jobs")
class Jobs {

    private static final int THREADS = 4;

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource source, List<RecurringTask<?>> jobs) {
        return Scheduler.create(source)
                .startTasks(jobs)
                .tableName("shared.scheduled_tasks")
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(2))
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }

    /** Not earlier: a job finds everything started. */
    @EventListener
    void start(ApplicationReadyEvent ready) {
        ready.getApplicationContext().getBean(Scheduler.class).start();
    }
}
