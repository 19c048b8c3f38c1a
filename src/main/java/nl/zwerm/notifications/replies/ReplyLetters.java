package nl.zwerm.notifications.replies;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What somebody hears of a mail of theirs that did not become what they meant, at their own address only. However much
 * comes in, a few of these go out.
 */
@Component
class ReplyLetters {

    /** Who is written to, and in which language. */
    record Receiver(PersonId id, String name, String email, Locale locale) {}

    /** What they wrote, and where they can still say it; each absent where it must not be told. */
    record Back(@Nullable String text, @Nullable ContributionId about) {

        static final Back NOTHING = new Back(null, null);
    }

    private static final String KIND = "reply";
    private static final int MOST_IN_A_DAY = 10;
    private static final int MOST_OF_OTHERS = 3;
    private static final int LONGEST_BACK = 50_000;

    private final Mail mail;
    private final BaseAddress address;
    private final Words words;
    private final Limits limits;
    private final Clock clock;

    ReplyLetters(Mail mail, BaseAddress address, Words words, Limits limits, Clock clock) {
        this.mail = mail;
        this.address = address;
        this.words = words;
        this.limits = limits;
        this.clock = clock;
    }

    void refused(Receiver to, Said reason, Back back) {
        if (limits.tryTake("reply refused", to.id().value(), MOST_IN_A_DAY, Duration.ofDays(1))
                .isEmpty()) {
            write(to, "refused", reason, back);
        }
    }

    /** Somebody else used their address for answers, or they themselves from elsewhere; whoever did is not written to. */
    void fromElsewhere(Receiver to) {
        if (limits.tryTake("reply from elsewhere", to.id().value(), MOST_OF_OTHERS, Duration.ofDays(1))
                .isEmpty()) {
            write(to, "refused", Said.of("notifications.reply.from-elsewhere"), Back.NOTHING);
        }
    }

    void withoutAttachments(Receiver to, ContributionId made) {
        if (limits.tryTake("reply attachments", to.id().value(), MOST_IN_A_DAY, Duration.ofDays(1))
                .isEmpty()) {
            write(to, "attachments", Said.of("notifications.reply.attachments"), new Back(null, made));
        }
    }

    private void write(Receiver to, String what, Said reason, Back back) {
        var link = whole(back.about() == null ? "/" : "/contributions/" + back.about());
        var parts = new ArrayList<>(List.of(
                words.say(to.locale(), "notifications.mail.greeting", Map.of("name", to.name())),
                words.say(to.locale(), key(reason), reason.with())));
        link.map(it -> say(to, "notifications.reply.in-zwerm") + "\n" + it).ifPresent(parts::add);
        if (back.text() != null && !back.text().isBlank()) {
            var text = back.text().substring(0, Math.min(back.text().length(), LONGEST_BACK));
            parts.add(say(to, "notifications.reply.your-text") + "\n\n" + text);
        }
        mail.send(
                to.email(),
                to.id().value(),
                KIND,
                to.locale(),
                say(to, "notifications.reply." + what + ".subject"),
                String.join("\n\n", parts) + "\n",
                clock.instant());
    }

    /** A sentence for a form speaks of what still stands in it. */
    private String key(Said reason) {
        var byMail = reason.key() + ".by-mail";
        return words.has(byMail) ? byMail : reason.key();
    }

    private Optional<String> whole(String path) {
        return address.known().map(base -> base + path);
    }

    private String say(Receiver to, String key) {
        return words.say(to.locale(), key, Map.of());
    }
}
