package nl.zwerm.notifications.replies;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import nl.zwerm.notifications.ReplySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplySettings.class)
class ReplySetUp {

    @Bean
    RecurringTask<Void> readReplies(ReplySettings settings, Mailbox mailbox, Receiving receiving) {
        return Tasks.recurring("notifications-read-replies", FixedDelay.ofMinutes(1))
                .execute((_, _) -> {
                    if (settings.configured()) {
                        read(mailbox, receiving);
                    }
                });
    }

    @Bean
    RecurringTask<Void> forgetReceivedMail(ReceivedStore store) {
        return Tasks.recurring("notifications-forget-received-mail", FixedDelay.ofHours(12))
                .execute((_, _) -> store.prune());
    }

    private static void read(Mailbox mailbox, Receiving receiving) {
        try {
            mailbox.read(receiving::take);
        } catch (MessagingException e) {
            throw new IllegalStateException("the mailbox of answers cannot be read: " + e.getMessage(), e);
        }
    }
}
