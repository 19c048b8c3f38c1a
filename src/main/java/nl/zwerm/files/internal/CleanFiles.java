package nl.zwerm.files.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
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
    private final Sendings sendings;

    CleanFiles(Uploads uploads, Sendings sendings) {
        this.uploads = uploads;
        this.sendings = sendings;
    }

    @Bean
    RecurringTask<Void> removeAbandonedUploads() {
        return Tasks.recurring("files-remove-abandoned", Schedules.daily(LocalTime.of(3, 40)))
                .execute((_, _) -> uploads.removeAbandoned());
    }

    @Bean
    RecurringTask<Void> removeUnfinishedSendings() {
        return Tasks.recurring("files-remove-unfinished", FixedDelay.ofHours(1))
                .execute((_, _) -> sendings.removeAbandoned());
    }

    /** In the same transaction: a purge is whole or not at all. */
    @EventListener
    void purge(SpacePurged purged) {
        uploads.removeAllOf(purged.space());
    }
}
