package nl.zwerm.notifications.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.zwerm.notifications.internal.Letter.Item;
import nl.zwerm.notifications.internal.LetterStore.Due;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Reachable;
import nl.zwerm.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes letters about what somebody has not seen: one to a person however much there is. Of a confidential space, and
 * of what is no contribution, neither the title nor the occasion is told.
 */
@Component
class NoticeLetters {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeLetters.class);
    private static final int BATCH = 200;
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);
    private static final int MOST_ITEMS = 20;

    private final LetterStore store;
    private final NoticePost post;
    private final ReplyOffers replies;
    private final People people;
    private final Words words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeLetters(
            LetterStore store,
            NoticePost post,
            ReplyOffers replies,
            People people,
            Words words,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.post = post;
        this.replies = replies;
        this.people = people;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** True when there may be more. Each person's letter is a transaction of its own. */
    boolean write() {
        var persons = store.listDue(BATCH);
        boolean more = persons.size() == BATCH;
        for (var person : persons) {
            more |= tryWrite(person);
        }
        return more;
    }

    /** One whose letter cannot be made must not stand in the way of the others. */
    private boolean tryWrite(PersonId person) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> write(person)));
        } catch (RuntimeException e) {
            LOG.warn("the letter of {} waits for an hour", person, e);
            transaction.executeWithoutResult(
                    _ -> store.postpone(person, clock.instant().plus(AFTER_A_FAILURE)));
            return false;
        }
    }

    private boolean write(PersonId person) {
        var due = store.lockDue(person, BATCH);
        store.markUnmailed(ids(due.stream().filter(one -> one.notice() == null).toList()));
        var readable = due.stream().filter(one -> one.notice() != null).toList();
        if (!readable.isEmpty()) {
            write(person, readable);
        }
        return due.size() == BATCH;
    }

    private void write(PersonId person, List<Due> due) {
        var reachable = people.findReachable(person);
        if (reachable.isEmpty()) {
            store.markUnmailed(ids(due));
            return;
        }
        var now = clock.instant();
        var opening = reachable.get().hours().nextOpening(now);
        if (opening.isAfter(now)) {
            // We were away when it was due, or they changed their hours since.
            store.postpone(ids(due), opening);
            return;
        }
        send(reachable.get(), due);
        store.markMailed(ids(due));
    }

    private void send(Reachable receiver, List<Due> due) {
        var locale = Words.locale(receiver.language());
        var items = items(due, locale);
        var sorts = EnumSet.noneOf(Sort.class);
        due.forEach(one -> sorts.add(Sort.of(one.kind())));
        post.send(
                receiver,
                subject(due, locale),
                items.subList(0, Math.min(items.size(), MOST_ITEMS)),
                post.more(items.size() - MOST_ITEMS, locale),
                "notifications.mail.why",
                sorts,
                replies.of(receiver.id(), due));
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

    private List<Item> items(List<Due> due, Locale locale) {
        var items = new ArrayList<Item>();
        if (due.stream().anyMatch(Due::discreet)) {
            items.add(post.discreet(locale));
        }
        due.stream()
                .filter(one -> !one.discreet())
                .map(one -> post.item(Objects.requireNonNull(one.notice()), locale))
                .forEach(items::add);
        return items;
    }

    private String say(Locale locale, String key) {
        return words.say(locale, key, Map.of());
    }

    private static List<Long> ids(List<Due> due) {
        return due.stream().map(Due::id).toList();
    }
}
