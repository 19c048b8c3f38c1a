package nl.zwerm.shared.internal;

import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import nl.zwerm.testing.CommittingTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody sets the clock of a server forward by a day, and back again. */
@CommittingTest
class JobsGoOnTests {

    private static final String NAME = "jobs-go-on";

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicReference<Duration> set = new AtomicReference<>(Duration.ZERO);

    @AfterEach
    void clear() {
        jdbc.sql("delete from shared.scheduled_tasks where task_name = :name")
                .param("name", NAME)
                .update();
    }

    @Test
    void noJobWaitsUntilItIsAsLateAgain() {
        var job = Tasks.recurring(NAME, FixedDelay.of(Duration.ofMillis(10))).execute((_, _) -> runs.incrementAndGet());
        var scheduler =
                new Jobs().scheduler(source, List.of(job), () -> Instant.now().plus(set.get()));
        scheduler.start();
        try {
            for (var other : List.of(Duration.ZERO, Duration.ofDays(1), Duration.ZERO, Duration.ofDays(-1))) {
                set.set(other);
                int before = runs.get();
                await().until(() -> runs.get() >= before + 2);
            }
        } finally {
            scheduler.stop();
        }
    }
}
