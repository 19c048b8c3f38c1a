package nl.zwerm.notifications.internal;

import java.time.Clock;
import java.util.Locale;
import nl.zwerm.people.Reachable;
import nl.zwerm.shared.Mail;
import org.springframework.stereotype.Component;

/** Hands a letter about notices to the mail. The envelope, which administrators see, names no occasion. */
@Component
class NoticePost {

    private static final String KIND = "notice";

    private final Mail mail;
    private final Clock clock;

    NoticePost(Mail mail, Clock clock) {
        this.mail = mail;
        this.clock = clock;
    }

    void send(Reachable to, Locale locale, String subject, String text) {
        mail.send(to.email(), to.id().value(), KIND, locale, subject, text, clock.instant());
    }
}
