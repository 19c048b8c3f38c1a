package nl.zwerm.notifications.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.zwerm.notifications.internal.WeekStore.Turn;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Reachable;
import nl.zwerm.people.WorkingHours;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the mails of the week, each within a transaction that also sets the next turn: whatever happens in the middle,
 * nobody is written twice and nobody is passed over.
 */
@Component
class WeekLetters {

    private static final Logger LOG = LoggerFactory.getLogger(WeekLetters.class);
    private static final int BATCH = 200;

    /** Who could not be written in the morning is written on the next one on which they work. */
    private static final Duration A_MORNING = Duration.ofHours(3);

    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final WeekStore store;
    private final WeekMix mix;
    private final LetterStore notices;
    private final NoticePost post;
    private final People people;
    private final Words words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WeekLetters(
            WeekStore store,
            WeekMix mix,
            LetterStore notices,
            NoticePost post,
            People people,
            Words words,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.mix = mix;
        this.notices = notices;
        this.post = post;
        this.people = people;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Gives a first turn to whoever has come, and writes everybody whose turn it is. */
    void writeAll() {
        while (goesOn() && Boolean.TRUE.equals(transaction.execute(_ -> welcome()))) {
            // Each turn is a transaction of its own.
        }
        while (goesOn() && tryNext()) {
            // Each letter is a transaction of its own.
        }
    }

    /** One whose mail cannot be made must not stand in the way of the others. */
    private boolean tryNext() {
        var whose = new AtomicReference<@Nullable PersonId>();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> writeNext(whose)));
        } catch (RuntimeException e) {
            var person = whose.get();
            if (person == null) {
                throw e;
            }
            LOG.warn("the mail of the week of {} waits for an hour", person, e);
            transaction.executeWithoutResult(
                    _ -> store.postpone(person, clock.instant().plus(AFTER_A_FAILURE)));
            return true;
        }
    }

    private static boolean goesOn() {
        return !Thread.currentThread().isInterrupted();
    }

    private boolean welcome() {
        var fresh = store.listWithoutTurn(BATCH);
        for (var person : fresh) {
            var now = clock.instant();
            store.insert(
                    person,
                    people.findReachable(person)
                            .map(to -> to.hours().nextLookingBack(now))
                            .orElse(now.plus(A_WEEK)));
        }
        return fresh.size() == BATCH;
    }

    /** False when it is nobody's turn. */
    private boolean writeNext(AtomicReference<@Nullable PersonId> whose) {
        var turn = store.lockNext();
        turn.ifPresent(next -> {
            whose.set(next.person());
            write(next);
        });
        return turn.isPresent();
    }

    private void write(Turn turn) {
        var now = clock.instant();
        var reachable = people.findReachable(turn.person());
        if (reachable.isEmpty()) {
            store.postpone(turn.person(), now.plus(A_WEEK));
            return;
        }
        var hours = reachable.get().hours();
        var right = rightMoment(turn, hours, now);
        if (right.isAfter(now)) {
            store.postpone(turn.person(), right);
            return;
        }
        send(turn, reachable.get(), now);
        store.markWritten(turn.person(), new Turn(turn.person(), turn.dueAt(), now).next(hours, now));
    }

    private static Instant rightMoment(Turn turn, WorkingHours hours, Instant now) {
        boolean late = turn.dueAt().isBefore(now.minus(A_MORNING));
        return late ? hours.nextStart(now) : hours.nextOpening(now);
    }

    private void send(Turn turn, Reachable to, Instant now) {
        var since = turn.writtenAt() == null ? now.minus(A_WEEK) : turn.writtenAt();
        var locale = Words.locale(to.language());
        var week = mix.of(to, since);
        notices.markMailed(week.told());
        if (!week.items().isEmpty()) {
            post.send(
                    to,
                    say(locale, "notifications.week.subject"),
                    week.items(),
                    post.more(week.more(), locale),
                    "notifications.week.why",
                    Set.of());
        }
    }

    private String say(Locale locale, String key) {
        return words.say(locale, key, Map.of());
    }

    /** What stands in one mail of the week, of which notices it tells, and how many more there are. */
    record Week(List<Letter.Item> items, List<Long> told, int more) {}
}
