package nl.zwerm.knowledge.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Titled;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.knowledge.internal.HealthStore.Asked;
import nl.zwerm.knowledge.internal.HealthStore.Overdue;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Capabilities;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The day has come until which a page was taken to be true: whoever keeps it is asked whether it still is. */
@Component
class Due implements ToDos {

    static final String NOTICE = "page-due";

    /** So that there is time to look before it is overdue. */
    private static final int DAYS_AHEAD = 7;

    private static final int BATCH = 200;

    private final HealthStore store;
    private final Contributions contributions;
    private final Unshown unshown;
    private final Notifications notifications;
    private final Organisations organisations;
    private final Capabilities capabilities;
    private final TransactionOperations transactions;
    private final Clock clock;

    Due(
            HealthStore store,
            Contributions contributions,
            Unshown unshown,
            Notifications notifications,
            Organisations organisations,
            Capabilities capabilities,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.contributions = contributions;
        this.unshown = unshown;
        this.notifications = notifications;
        this.organisations = organisations;
        this.capabilities = capabilities;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Viewer viewer, int limit) {
        var today = LocalDate.now(clock.withZone(viewer.zone()));
        var due = store.listDue(viewer, today.plusDays(DAYS_AHEAD), limit);
        var titles = contributions.titles(due.stream().map(Asked::id).toList(), viewer);
        return due.stream()
                .flatMap(one ->
                        Optional.ofNullable(titles.get(one.id()))
                                .map(titled -> toDo(titled, one.until(), viewer))
                                .stream())
                .toList();
    }

    private static ToDo toDo(Titled page, LocalDate until, Viewer viewer) {
        return new ToDo(
                Said.of("knowledge.due"),
                KeptPages.path(page.id()) + "#kept-true",
                page.title(),
                page.language(),
                until.minusDays(DAYS_AHEAD).atStartOfDay(viewer.zone()).toInstant());
    }

    void tellOfEveryOne() {
        if (!organisations.setUp() || !capabilities.reaches("/pages")) {
            return;
        }
        var today = LocalDate.now(clock.withZone(organisations.current().zone()));
        store.listToTell(today.plusDays(DAYS_AHEAD), BATCH)
                .forEach(one -> transactions.executeWithoutResult(_ -> tell(one)));
    }

    private void tell(Overdue one) {
        if (store.claim(one) && unshown.mayRead(one.owner(), one.id())) {
            notifications.tellAgain(one.owner(), NOTICE, one.id());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class EveryHour {

        @Bean
        RecurringTask<Void> pagesDueTask(Due due) {
            return Tasks.recurring("pages-due", FixedDelay.ofMinutes(60)).execute((_, _) -> due.tellOfEveryOne());
        }

        @Bean
        RecurringTask<Void> writtenTogetherTask(Together together) {
            return Tasks.recurring("pages-written-together", FixedDelay.ofMinutes(60))
                    .execute((_, _) -> together.sweep());
        }
    }
}
