package nl.zwerm.files.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import nl.zwerm.spaces.SpacePurged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Pictures go with their space, and nightly when no text ever showed them. */
@Configuration(proxyBeanMethods = false)
class CleanFiles {

    private final Uploads uploads;

    CleanFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    @Bean
    RecurringTask<Void> removeAbandonedUploads() {
        return Tasks.recurring("files-remove-abandoned", Schedules.daily(LocalTime.of(3, 40)))
                .execute((_, _) -> uploads.removeAbandoned());
    }

    /** In the same transaction: a purge is whole or not at all. */
    @EventListener
    void purge(SpacePurged purged) {
        uploads.removeAllOf(purged.space());
    }
}
