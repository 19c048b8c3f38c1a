package nl.zwerm.notifications.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zwerm.notifications.internal.NoticeStore.Due;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Reachable;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes letters about what somebody has not seen: one to a person however much there is. Of a confidential space, and
 * of what is no contribution, neither the title nor the occasion is told.
 */
@Component
class NoticeLetters {

    private static final int BATCH = 200;

    private final NoticeStore store;
    private final NoticePost post;
    private final People people;
    private final BaseAddress address;
    private final Words words;

    NoticeLetters(NoticeStore store, NoticePost post, People people, BaseAddress address, Words words) {
        this.store = store;
        this.post = post;
        this.people = people;
        this.address = address;
        this.words = words;
    }

    /** True when there may be more. */
    @Transactional
    public boolean write() {
        var due = store.lockDue(BATCH);
        var unread = due.stream().filter(one -> one.notice() == null).toList();
        store.markUnmailed(ids(unread));
        var byPerson = new LinkedHashMap<PersonId, List<Due>>();
        due.stream()
                .filter(one -> one.notice() != null)
                .forEach(one -> byPerson.computeIfAbsent(one.person(), _ -> new ArrayList<>())
                        .add(one));
        byPerson.forEach(this::write);
        return due.size() == BATCH;
    }

    private void write(PersonId person, List<Due> due) {
        var reachable = people.findReachable(person);
        if (reachable.isEmpty()) {
            store.markUnmailed(ids(due));
            return;
        }
        var receiver = reachable.get();
        var locale = Words.locale(receiver.language());
        post.send(receiver, locale, subject(due, locale), text(receiver, due, locale));
        store.markMailed(ids(due));
    }

    private String subject(List<Due> due, Locale locale) {
        var first = due.getFirst();
        if (due.stream().anyMatch(Due::discreet)) {
            return say(locale, "notifications.mail.sealed");
        }
        if (due.size() > 1 || first.notice() == null) {
            return words.say(locale, "notifications.mail.several", Map.of("count", due.size()));
        }
        var key = first.notice().said().key() + ".subject";
        return say(locale, words.has(key) ? key : "notifications.other.subject");
    }

    private String text(Reachable receiver, List<Due> due, Locale locale) {
        var text = new StringBuilder();
        text.append(words.say(locale, "notifications.mail.greeting", Map.of("name", receiver.name())))
                .append("\n\n");
        if (due.stream().anyMatch(Due::discreet)) {
            text.append(say(locale, "notifications.mail.sealed"))
                    .append('\n')
                    .append(link("/", locale))
                    .append('\n');
        }
        for (var one : due) {
            var notice = one.notice();
            if (!one.discreet() && notice != null) {
                text.append(words.say(locale, notice.said().key(), notice.said().with()))
                        .append('\n')
                        .append(notice.title())
                        .append('\n')
                        .append(link(notice.path(), locale))
                        .append('\n');
            }
        }
        return text.append(say(locale, "notifications.mail.why")).append('\n').toString();
    }

    /** Before anybody told us our own address, nobody knows how the receiver reaches us. */
    private String link(String path, Locale locale) {
        return address.known().map(base -> base + path).orElseGet(() -> say(locale, "notifications.mail.open-zwerm"))
                + "\n";
    }

    private String say(Locale locale, String key) {
        return words.say(locale, key, Map.of());
    }

    private static List<Long> ids(List<Due> due) {
        return due.stream().map(Due::id).toList();
    }
}
