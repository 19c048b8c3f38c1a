package nl.zwerm.shared.internal;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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
    Scheduler scheduler(DataSource source, List<RecurringTask<?>> jobs, InstantSource clock) {
        return Scheduler.create(source)
                .startTasks(jobs)
                .clock(forward(clock))
                .tableName("shared.scheduled_tasks")
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(2))
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }

    /** Never back: where the clock is set back, all jobs would wait until it is as late again; so time just goes on. */
    private static Clock forward(InstantSource clock) {
        long start = System.nanoTime();
        var latest = new AtomicReference<>(clock.instant());
        return () -> {
            var passed = Duration.ofNanos(System.nanoTime() - start);
            return latest.accumulateAndGet(clock.instant().minus(passed), Jobs::later)
                    .plus(passed);
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Not earlier: a job finds everything started. */
    @EventListener
    void start(ApplicationReadyEvent ready) {
        ready.getApplicationContext().getBean(Scheduler.class).start();
    }
}
