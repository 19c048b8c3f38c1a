package nl.zwerm.notifications.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailWhatWaits {

    private static final int SECONDS = 60;
    private static final int PUSH_SECONDS = 5;

    @Bean
    RecurringTask<Void> mailNotices(NoticeLetters letters) {
        return Tasks.recurring("notifications-mail-what-waits", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> {
                    while (letters.write() && !Thread.currentThread().isInterrupted()) {
                        // Each turn is a transaction of its own.
                    }
                });
    }

    @Bean
    RecurringTask<Void> mailTheWeek(WeekLetters letters) {
        return Tasks.recurring("notifications-mail-the-week", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> letters.writeAll());
    }

    @Bean
    RecurringTask<Void> pushNotices(NoticePush push) {
        return Tasks.recurring("notifications-push", FixedDelay.ofSeconds(PUSH_SECONDS))
                .execute((_, _) -> {
                    while (push.send() && !Thread.currentThread().isInterrupted()) {
                        // Each turn is a transaction of its own.
                    }
                });
    }
}
