package nl.zwerm.shared.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.WhenToWrite;
import nl.zwerm.shared.ZwermSettings;
import nl.zwerm.shared.internal.MailStore.Due;
import nl.zwerm.shared.internal.MailStore.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is due, one letter a transaction, where a mail server is configured ({@code spring.mail.host}). */
@Configuration(proxyBeanMethods = false)
class MailSending {

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
    private static final int AT_ONCE = 200;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final MailStore store;
    private final ObjectProvider<JavaMailSender> server;
    private final WhenToWrite hours;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final LetterMarks marks;
    private final String from;

    MailSending(
            MailStore store,
            ObjectProvider<JavaMailSender> server,
            WhenToWrite hours,
            TransactionTemplate transactions,
            Clock clock,
            LetterMarks marks,
            ZwermSettings settings) {
        this.store = store;
        this.server = server;
        this.hours = hours;
        this.transactions = transactions;
        this.clock = clock;
        this.marks = marks;
        this.from = settings.mailFrom();
    }

    @Bean
    RecurringTask<Void> sendMail() {
        return Tasks.recurring("send-mail", FixedDelay.ofSeconds(5)).execute((_, _) -> sendDue());
    }

    /** How many letters were tried. */
    int sendDue() {
        var sender = server.getIfAvailable();
        int tried = 0;
        while (sender != null && tried < AT_ONCE && Boolean.TRUE.equals(transactions.execute(_ -> sendNext(sender)))) {
            tried++;
        }
        return tried;
    }

    private boolean sendNext(JavaMailSender sender) {
        var next = store.lockNext();
        next.ifPresent(due -> {
            var opening = opening(due);
            if (opening.isAfter(clock.instant())) {
                store.postpone(due.id(), opening);
            } else {
                send(due, sender);
            }
        });
        return next.isPresent();
    }

    /** What was due within somebody's hours may have to wait for the next ones: the mail server was away, or we were. */
    private Instant opening(Due due) {
        var now = clock.instant();
        return due.recipientId() != null && Mail.NOTICE.equals(due.kind()) ? hours.next(due.recipientId(), now) : now;
    }

    private void send(Due due, JavaMailSender sender) {
        try {
            sender.send(message(due, sender.createMimeMessage()));
            store.markSent(due.id());
        } catch (MailException | MessagingException e) {
            notSent(due, e);
        }
    }

    /** Refused for good it counts as a letter that came back; all else is tried again. */
    private void notSent(Due due, Exception e) {
        var refusal = Refusal.of(e);
        var why = refusal.map(said -> "refused " + said.code())
                .orElseGet(() -> e.getClass().getSimpleName());
        LOG.warn("mail {} could not be sent: {}", PublicId.show(due.id()), why);
        if (refusal.filter(Refusal::forGood).isPresent()) {
            store.markRefused(due.id(), why);
            store.insertReturned(due.id());
        } else {
            store.markFailed(due.id(), why, clock.instant().plus(wait(due.attempts())));
        }
    }

    private MimeMessage message(Due due, MimeMessage message) throws MessagingException {
        var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setValidateAddresses(true);
        helper.setFrom(from);
        helper.setTo(due.address());
        helper.setSubject(due.letter().subject());
        var enclosed = due.letter().enclosed();
        if (enclosed.appointment() != null) {
            message.setContent(LetterParts.withAppointment(due.letter().text(), enclosed.appointment()));
        } else if (enclosed.html() != null) {
            message.setContent(LetterParts.withPage(due.letter().text(), enclosed.html()));
        } else {
            helper.setText(due.letter().text());
        }
        head(message, due.letter());
        message.setHeader("Message-ID", marks.mark(due.id(), from));
        return message;
    }

    /** What mail programs read of a letter. */
    private static void head(MimeMessage message, Letter letter) throws MessagingException {
        message.setHeader("Content-Language", letter.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        if (letter.enclosed().replyTo() != null) {
            message.setHeader("Reply-To", letter.enclosed().replyTo());
        }
        var stopAt = letter.enclosed().stopAt();
        if (stopAt != null) {
            message.setHeader("List-Unsubscribe", "<" + stopAt + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    /** A minute, two, four, up to hours. */
    private static Duration wait(int attempts) {
        var wait = Duration.ofMinutes(1L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
