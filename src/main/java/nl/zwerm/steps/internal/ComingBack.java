package nl.zwerm.steps.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.notifications.ToDo;
import nl.zwerm.notifications.ToDos;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a step back once, on its day; after two weeks it lets whoever takes it be. */
@Component
class ComingBack implements ToDos {

    static final String NOTICE = "step-due";

    private static final int LETS_BE_AFTER_DAYS = 14;
    private static final int AT_ONCE = 500;

    private final StepStore store;
    private final Notifications notifications;
    private final Organisations organisations;
    private final Clock clock;

    ComingBack(StepStore store, Notifications notifications, Organisations organisations, Clock clock) {
        this.store = store;
        this.notifications = notifications;
        this.organisations = organisations;
        this.clock = clock;
    }

    static String path(ContributionId step) {
        return "/steps/" + step;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ToDo> of(Viewer viewer, int limit) {
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return store.listDue(viewer, today.minusDays(LETS_BE_AFTER_DAYS), today, limit).stream()
                .map(line -> new ToDo(
                        Said.of("steps.came-back"),
                        path(line.id()),
                        line.title(),
                        line.language(),
                        line.dueOn().atStartOfDay(viewer.zone()).toInstant()))
                .toList();
    }

    @Transactional
    public void tellAllDue() {
        var today = LocalDate.ofInstant(clock.instant(), organisations.zone());
        for (var due : store.lockUntold(today, AT_ONCE)) {
            notifications.tell(due.taker(), NOTICE, path(due.id()));
            store.markTold(due.id(), due.dueOn());
        }
    }
}
