package nl.zwerm.pilots.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The day has come to look at what came of a pilot: who tries it has that to do, who follows it hears of it. */
@Component
class Due implements ToDos {

    private static final String NOTICE = "pilot-due";

    private static final String TO_FOLLOWERS = "pilot-due-followed";
    private static final int BATCH = 200;

    private final DueStore store;
    private final PilotListStore pilots;
    private final MakerStore makers;
    private final Unshown contributions;
    private final Notifications notifications;
    private final Organisations organisations;
    private final TransactionOperations transactions;
    private final Clock clock;

    Due(
            DueStore store,
            PilotListStore pilots,
            MakerStore makers,
            Unshown contributions,
            Notifications notifications,
            Organisations organisations,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.pilots = pilots;
        this.makers = makers;
        this.contributions = contributions;
        this.notifications = notifications;
        this.organisations = organisations;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<ToDo> of(Viewer viewer, int limit) {
        return pilots.listDue(viewer, LocalDate.now(clock.withZone(viewer.zone())), limit);
    }

    void tellOfEveryOne() {
        if (!organisations.setUp()) {
            return;
        }
        var today = LocalDate.now(clock.withZone(organisations.current().zone()));
        store.list(today, BATCH).forEach(pilot -> transactions.executeWithoutResult(_ -> tell(pilot, today)));
    }

    private void tell(ContributionId pilot, LocalDate today) {
        if (!store.claim(pilot, today)) {
            return;
        }
        var trying = makers.listIds(pilot);
        boolean again = store.postponed(pilot);
        trying.stream()
                .filter(maker -> contributions.mayRead(maker, pilot))
                .forEach(maker -> tell(maker, pilot, again));
        contributions.followersWhoMayRead(pilot, pilot).stream()
                .filter(follower -> !trying.contains(follower))
                .forEach(follower -> notifications.tell(follower, TO_FOLLOWERS, pilot));
    }

    /** About a contribution nobody is told the same twice; what stands at a path can become new again. */
    private void tell(PersonId maker, ContributionId pilot, boolean again) {
        if (again) {
            notifications.tell(maker, NOTICE, path(pilot));
        } else {
            notifications.tell(maker, NOTICE, pilot);
        }
    }

    /** Nobody needs to look now: it was done, or the day was moved. */
    void settle(ContributionId pilot) {
        for (var maker : makers.listIds(pilot)) {
            notifications.settle(maker, NOTICE, pilot);
            notifications.settle(maker, NOTICE, path(pilot));
        }
    }

    private static String path(ContributionId pilot) {
        return "/pilots/" + pilot;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class EveryQuarter {

        @Bean
        RecurringTask<Void> pilotsDueTask(Due due) {
            return Tasks.recurring("pilots-due", FixedDelay.ofMinutes(15)).execute((_, _) -> due.tellOfEveryOne());
        }
    }
}
