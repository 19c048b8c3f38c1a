package nl.zwerm.circles.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings what somebody kept of a session back on its days, alone or with others: whether it helped, what they meant to
 * do; and that they kept nothing of one yet. Nothing of what it says is told; after four weeks today lets them be, and it still stands among their own.
 */
@Component
class OutcomeReminders implements ToDos {

    private static final int LETS_BE_AFTER_DAYS = 28;

    /** Who wrote nothing down the day after a session is asked for some days, and then it is theirs not to. */
    private static final Duration ASKS_AFTER = Duration.ofDays(1);

    private static final Duration ASKS_UNTIL = Duration.ofDays(8);
    private static final int LOOKED_AT = 50;
    private static final int AT_ONCE = 500;

    private final OutcomeStore store;
    private final Outcomes outcomes;
    private final CommitmentStore together;
    private final Commitments commitments;
    private final Notifications notifications;
    private final Organisations organisations;
    private final Clock clock;

    OutcomeReminders(
            OutcomeStore store,
            Outcomes outcomes,
            CommitmentStore together,
            Commitments commitments,
            Notifications notifications,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.together = together;
        this.commitments = commitments;
        this.notifications = notifications;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** One for each outcome and for each session, however much of it waits. */
    @Override
    @Transactional(readOnly = true)
    public List<ToDo> of(Viewer viewer, int limit) {
        var since = outcomes.today(viewer).minusDays(LETS_BE_AFTER_DAYS);
        Map<OutcomeId, OutcomeDue> first = new LinkedHashMap<>();
        outcomes.waiting(viewer, since, LOOKED_AT).forEach(one -> first.putIfAbsent(one.id(), one.due()));
        Map<String, ToDo> waiting = new LinkedHashMap<>();
        first.forEach((id, due) -> put(waiting, due.about().word(), OwnOutcome.path(id), due.day(), viewer));
        commitments
                .waiting(since, LOOKED_AT, viewer)
                .forEach(one -> put(
                        waiting,
                        "together",
                        Commitments.path(one.session()),
                        Objects.requireNonNull(one.day()),
                        viewer));
        var now = clock.instant();
        outcomes.unwritten(now.minus(ASKS_UNTIL), now.minus(ASKS_AFTER), LOOKED_AT, viewer)
                .forEach(one -> write(waiting, one));
        return waiting.values().stream()
                .sorted(Comparator.comparing(ToDo::since))
                .limit(limit)
                .toList();
    }

    private static void write(Map<String, ToDo> waiting, OutcomeStore.Over over) {
        var path = Session.path(over.circle(), over.session()) + "/outcome";
        waiting.put(
                path,
                new ToDo(
                        Said.of("circles.to-do.write"),
                        path,
                        null,
                        null,
                        over.closedAt().plus(ASKS_AFTER)));
    }

    private static void put(Map<String, ToDo> waiting, String word, String path, LocalDate day, Viewer viewer) {
        var since = day.atStartOfDay(viewer.zone()).toInstant();
        waiting.putIfAbsent(path, new ToDo(Said.of("circles.to-do." + word), path, null, null, since));
    }

    @Transactional
    public void tellAllDue() {
        var today = LocalDate.ofInstant(clock.instant(), organisations.zone());
        store.takeUntold(today, clock.instant(), AT_ONCE).stream()
                .distinct()
                .forEach(due -> notifications.tell(due.owner(), Telling.OUTCOME, OwnOutcome.path(due.id())));
        together.takeUntold(today, clock.instant(), AT_ONCE).stream()
                .distinct()
                .forEach(due -> notifications.tell(due.person(), Telling.TOGETHER, Commitments.path(due.session())));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class EveryQuarter {

        @Bean
        RecurringTask<Void> bringOutcomesBack(OutcomeReminders reminders) {
            return Tasks.recurring("circles-outcomes-due", FixedDelay.ofMinutes(15))
                    .execute((_, _) -> reminders.tellAllDue());
        }
    }
}
