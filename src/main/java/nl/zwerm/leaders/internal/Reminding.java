package nl.zwerm.leaders.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Capabilities;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the prompt of the month to whoever leads a team, once, in the first weeks of it: who begins to lead then is asked
 * at once, who begins later the next month. What they do with it is asked by nobody and kept nowhere.
 */
@Component
class Reminding implements ToDos {

    static final String NOTICE = "leaders-prompt";
    static final String PATH = "/leaders";

    /** After this day of the month the next one is near. */
    private static final int LAST_DAY = 21;

    private final ReminderStore store;
    private final People people;
    private final Notifications notifications;
    private final Organisations organisations;
    private final Capabilities capabilities;
    private final Clock clock;

    Reminding(
            ReminderStore store,
            People people,
            Notifications notifications,
            Organisations organisations,
            Capabilities capabilities,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.notifications = notifications;
        this.organisations = organisations;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    @Transactional
    public void everybodyOn(LocalDate today) {
        if (!capabilities.isOn(LeadersOffers.KEY) || today.getDayOfMonth() > LAST_DAY) {
            return;
        }
        var month = month(today);
        store.deleteBefore(month);
        for (var lead : store.insertMissing(people.everyLead(), month)) {
            notifications.settle(lead, NOTICE, PATH);
            notifications.tell(lead, NOTICE, PATH);
        }
    }

    /** In the zone of the organisation, so that a month begins for all at once. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), organisations.zone());
    }

    @Override
    @Transactional(readOnly = true)
    public List<ToDo> of(Viewer viewer, int limit) {
        var month = month(today());
        if (limit < 1
                || !store.waits(viewer.id(), month)
                || people.leads(viewer.id()).isEmpty()) {
            return List.of();
        }
        var since = month.atStartOfDay(organisations.zone()).toInstant();
        return List.of(new ToDo(Said.of("leaders.to-do"), PATH, null, null, since));
    }

    @Transactional(readOnly = true)
    public boolean waits(Viewer viewer) {
        return store.waits(viewer.id(), month(today()));
    }

    @Transactional(readOnly = true)
    public boolean wanted(Viewer viewer) {
        return !store.isQuiet(viewer.id());
    }

    /** They went first, or not this month: no difference is kept. */
    @Transactional
    public void enough(Viewer viewer) {
        store.markDone(viewer.id(), month(today()));
        notifications.settle(viewer.id(), NOTICE, PATH);
    }

    @Transactional
    public void want(boolean wanted, Viewer viewer) {
        if (wanted) {
            store.deleteQuiet(viewer.id());
            return;
        }
        store.insertQuiet(viewer.id());
        enough(viewer);
    }

    private static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "zwerm.tool", havingValue = "false", matchIfMissing = true)
    static class EveryHour {

        @Bean
        RecurringTask<Void> leadersTask(Reminding reminding) {
            return Tasks.recurring("leaders-prompt", FixedDelay.ofHours(1))
                    .execute((_, _) -> reminding.everybodyOn(reminding.today()));
        }
    }
}
