package nl.zwerm.notifications.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.notifications.internal.LetterStore.Due;
import nl.zwerm.notifications.push.Push;
import nl.zwerm.notifications.push.Push.Message;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Reachable;
import nl.zwerm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what came up at once to the browsers of whoever wants that, in their working hours. It names the occasion and no
 * more; of what is discreet not even that. Each is sent once at most: marked first, then sent, outside of transactions.
 */
@Component
class NoticePush {

    private static final int BATCH = 200;

    private final LetterStore store;
    private final Push push;
    private final People people;
    private final Words words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticePush(LetterStore store, Push push, People people, Words words, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.push = push;
        this.people = people;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** True when there may be more. */
    boolean send() {
        var taken = new ArrayList<Message>();
        int due = transaction.execute(_ -> take(taken));
        push.send(taken);
        return due == BATCH;
    }

    private int take(List<Message> messages) {
        var due = store.lockToPush(BATCH);
        var byPerson = new LinkedHashMap<PersonId, List<Due>>();
        due.forEach(one ->
                byPerson.computeIfAbsent(one.person(), _ -> new ArrayList<>()).add(one));
        byPerson.forEach((person, list) -> {
            var ids = list.stream().map(Due::id).toList();
            var to = people.findReachable(person);
            var now = clock.instant();
            var opening = to.map(found -> found.hours().nextOpening(now)).orElse(now);
            if (opening.isAfter(now)) {
                store.postponePush(ids, opening);
                return;
            }
            store.markPushed(ids);
            to.flatMap(found -> message(found, list)).ifPresent(messages::add);
        });
        return due.size();
    }

    private Optional<Message> message(Reachable to, List<Due> due) {
        var readable = due.stream().filter(one -> one.notice() != null).toList();
        if (readable.isEmpty()) {
            return Optional.empty();
        }
        var locale = Words.locale(to.language());
        var first = readable.getFirst().notice();
        if (readable.stream().anyMatch(Due::discreet) || first == null) {
            var say = words.say(locale, "notifications.mail.sealed", Map.of());
            return Optional.of(new Message(to.id(), to.language(), say, NoticesController.PLACE));
        }
        if (readable.size() > 1) {
            var say = words.say(locale, "notifications.mail.several", Map.of("count", readable.size()));
            return Optional.of(new Message(to.id(), to.language(), say, NoticesController.PLACE));
        }
        var key = first.said().key() + ".subject";
        var say = words.say(locale, words.has(key) ? key : "notifications.other.subject", Map.of());
        return Optional.of(new Message(to.id(), to.language(), say, first.path()));
    }
}
