package nl.zwerm.boards.internal;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.People;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to who takes a task: oneself, somebody else who may read it, or nobody any more. */
@Service
@Transactional
class Taking {

    static final String FIELD = "people";
    static final String NOTICE = "task-yours";

    /** What came of it. */
    sealed interface Taken {
        record Done(boolean somebody) implements Taken {}

        record Mend(Pick again, Errors errors) implements Taken {}
    }

    private final Tasks tasks;
    private final TaskStore store;
    private final Unshown unshown;
    private final PeoplePick pick;
    private final People people;
    private final Notifications notifications;

    Taking(Tasks tasks, TaskStore store, Unshown unshown, PeoplePick pick, People people, Notifications notifications) {
        this.tasks = tasks;
        this.store = store;
        this.unshown = unshown;
        this.pick = pick;
        this.people = people;
        this.notifications = notifications;
    }

    /**
     * {@code before} is who took it when the form was drawn: another who took it in the meantime keeps it. Where a name
     * could be {@code typed} and none was, nothing is taken from anybody.
     */
    public Taken take(ContributionId id, @Nullable String typed, List<String> chosen, String before, Viewer viewer) {
        var task = tasks.requireMovable(id, viewer);
        var names = typed == null ? "" : typed;
        return switch (pick.read(
                names, chosen, Picking.between(typed == null ? 0 : 1, 1).withGuests())) {
            case Picked.Unclear unclear -> new Taken.Mend(unclear.again(), unclear.errors(FIELD));
            case Picked.Found(var found) -> {
                var taker = found.stream().findFirst();
                if (taker.filter(person -> !unshown.mayRead(person, id)).isPresent()) {
                    yield mend(names, Said.of("boards.taker.cannot-read", "name", name(taker.get(), names)));
                }
                yield save(task, before, taker.orElse(null), viewer)
                        ? new Taken.Done(taker.isPresent())
                        : mend(names, Said.of("boards.taker.someone-was-faster"));
            }
        };
    }

    private boolean save(Contribution task, String before, @Nullable PersonId taker, Viewer viewer) {
        var known = PublicId.read(before).map(PersonId::of).orElse(null);
        if (!store.saveTaker(task.id(), known, taker)) {
            return false;
        }
        Optional.ofNullable(known).ifPresent(person -> notifications.settle(person, NOTICE, task.id()));
        if (taker != null && !taker.equals(viewer.id())) {
            notifications.tellAgain(taker, NOTICE, task.id());
        }
        tasks.touched(task);
        return true;
    }

    private String name(PersonId person, String typed) {
        return people.findCard(person).map(PersonCard::name).orElse(typed);
    }

    private static Taken mend(String typed, Said said) {
        return new Taken.Mend(new Pick(typed, List.of(), false), Errors.of(FIELD, said));
    }
}
