package nl.zwerm.shared.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import nl.zwerm.testing.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail, asking around, following the ledger: nothing else in the application fails when no job ever runs. */
class JobsRunTests extends Journey {

    @Autowired
    private ObjectProvider<Scheduler> scheduler;

    @Autowired
    private List<RecurringTask<?>> tasks;

    @Test
    void theServerRunsEveryJob() {
        assertThat(scheduler.getIfAvailable()).isNotNull();
        var running = scheduler.getObject();
        assertThat(running.getSchedulerState().isStarted()).isTrue();
        // Those that run at this moment too.
        assertThat(running.getScheduledExecutions(ScheduledExecutionsFilter.all()))
                .extracting(execution -> execution.getTaskInstance().getTaskName())
                .containsAll(tasks.stream().map(RecurringTask::getName).toList());
    }
}
