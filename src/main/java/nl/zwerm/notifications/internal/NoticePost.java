package nl.zwerm.notifications.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.zwerm.notifications.Notice;
import nl.zwerm.notifications.internal.Letter.Item;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.Reachable;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.Mail.Enclosed;
import nl.zwerm.web.Drawing;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands a letter about notices to the mail. The envelope, which administrators see, names no occasion. */
@Component
class NoticePost {

    private final Mail mail;
    private final BaseAddress address;
    private final StopLinks stops;
    private final Words words;
    private final Drawing drawing;
    private final Clock clock;

    NoticePost(Mail mail, BaseAddress address, StopLinks stops, Words words, Drawing drawing, Clock clock) {
        this.mail = mail;
        this.address = address;
        this.stops = stops;
        this.words = words;
        this.drawing = drawing;
        this.clock = clock;
    }

    /** {@code stops} are the sorts that its reader stops with one click; the mail of the week when there are none. */
    void send(Reachable to, String subject, List<Item> items, String more, String whyKey, Set<Sort> sorts) {
        send(to, subject, items, more, whyKey, sorts, ReplyOffer.NOTHING);
    }

    void send(
            Reachable to,
            String subject,
            List<Item> items,
            String more,
            String whyKey,
            Set<Sort> sorts,
            ReplyOffer reply) {
        var locale = Words.locale(to.language());
        var stop = whole(StopLinks.PATH + stops.token(to.id(), sorts));
        var letter = new Letter(
                subject,
                words.say(locale, "notifications.mail.greeting", Map.of("name", to.name())),
                items,
                more,
                say(locale, whyKey),
                say(locale, "notifications.mail.open-zwerm"),
                whole("/"),
                say(locale, sorts.isEmpty() ? "notifications.mail.stop-weekly" : "notifications.mail.stop"),
                stop,
                say(locale, "notifications.mail.preferences"),
                whole(PreferencesController.PLACE),
                reply.shown());
        mail.send(
                to.email(),
                to.id().value(),
                Mail.NOTICE,
                locale,
                subject,
                letter.text(),
                clock.instant(),
                new Enclosed(drawing.draw(letter, locale, to.zone()), null, stop, reply.address()));
    }

    Item item(Notice notice, Locale locale) {
        return new Item(
                words.say(locale, notice.said().key(), notice.said().with()),
                notice.title(),
                notice.language(),
                whole(notice.path()));
    }

    /** However much is discreet, it is one sentence. */
    Item discreet(Locale locale) {
        return new Item(say(locale, "notifications.mail.sealed"), "", null, whole(NoticesController.PLACE));
    }

    /** How many there are that the letter does not name. */
    String more(int count, Locale locale) {
        return count < 1 ? "" : words.say(locale, "notifications.mail.more", Map.of("count", count));
    }

    /** Before anybody told us our own address, nobody knows how the receiver reaches us. */
    @Nullable
    String whole(String path) {
        return address.known().map(base -> base + path).orElse(null);
    }

    private String say(Locale locale, String key) {
        return words.say(locale, key, Map.of());
    }
}
