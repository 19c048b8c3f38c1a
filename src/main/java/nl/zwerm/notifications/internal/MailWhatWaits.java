package nl.zwerm.notifications.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailWhatWaits {

    private static final int SECONDS = 60;

    @Bean
    RecurringTask<Void> mailNotices(NoticeLetters letters) {
        return Tasks.recurring("notifications-mail-what-waits", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> {
                    while (letters.write() && !Thread.currentThread().isInterrupted()) {
                        // Each turn is a transaction of its own.
                    }
                });
    }
}
