package nl.zwerm.workshops.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.Said;
import nl.zwerm.workshops.internal.RegistrationStore.Lost;
import nl.zwerm.workshops.internal.Workshop.Meeting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to places: take one, wait for one, give it back. All of it happens under the lock of the workshop, so
 * however many come at once, no place is given twice.
 */
@Service
@Transactional
class Places {

    static final String MOVED_UP = "workshop-moved-up";

    /** Each change of mind is a letter to a calendar. */
    private static final int MOST_IN_AN_HOUR = 40;

    /** What came of asking for a place. */
    sealed interface Placing {
        record Placed() implements Placing {}

        record Waiting() implements Placing {}

        record Refused(Said why) implements Placing {}
    }

    private final Workshops workshops;
    private final RegistrationStore store;
    private final Letters letters;
    private final Unshown contributions;
    private final Notifications notifications;
    private final Limits limits;
    private final Clock clock;

    Places(
            Workshops workshops,
            RegistrationStore store,
            Letters letters,
            Unshown contributions,
            Notifications notifications,
            Limits limits,
            Clock clock) {
        this.workshops = workshops;
        this.store = store;
        this.letters = letters;
        this.contributions = contributions;
        this.notifications = notifications;
        this.limits = limits;
        this.clock = clock;
    }

    public Placing register(ContributionId id, Viewer viewer) {
        limits.take("workshop-place", viewer.id().value(), MOST_IN_AN_HOUR, Duration.ofHours(1));
        var opened = workshops.lock(id, viewer);
        var meeting = opened.workshop().planned();
        if (meeting.isEmpty() || !opened.workshop().takesPlaces(clock.instant())) {
            return new Placing.Refused(Said.of("workshops.place.too-late"));
        }
        if (opened.taughtBy(viewer.id())) {
            return new Placing.Refused(Said.of("workshops.place.you-teach"));
        }
        var taken = store.take(id, viewer.id(), meeting.get().room(), clock.instant());
        if (taken.isEmpty()) {
            boolean waits =
                    store.find(id, viewer.id()).filter(one -> one.waiting()).isPresent();
            return waits ? new Placing.Waiting() : new Placing.Placed();
        }
        workshops.changed(opened);
        if (taken.get()) {
            return new Placing.Waiting();
        }
        letters.invite(opened, meeting.get(), List.of(viewer.id()), "workshops.letter.invited");
        return new Placing.Placed();
    }

    /** Gives back a place, or a place in the line; not once it is over, since then one was there or was not. */
    public void withdraw(ContributionId id, Viewer viewer) {
        var opened = workshops.lock(id, viewer);
        if (opened.workshop().takesPlaces(clock.instant())) {
            free(opened, viewer.id(), "workshops.letter.withdrawn");
        }
    }

    /** Whoever waits longest gets what is free, unless they may not read of it any more. */
    void moveUp(Opened opened) {
        var meeting = opened.workshop().planned();
        if (meeting.isEmpty() || !opened.workshop().coming(clock.instant())) {
            return;
        }
        int free = meeting.get().room() - store.countPlaced(opened.id());
        for (var person : free > 0 ? store.list(opened.id(), true) : List.<PersonId>of()) {
            if (!contributions.mayRead(person, opened.id())) {
                store.delete(opened.id(), person);
            } else if (free > 0) {
                place(opened, meeting.get(), person);
                free--;
            }
        }
    }

    /** Somebody left the organisation: their places go to whoever waits. */
    public void leave(PersonId person) {
        store.listAhead(person, clock.instant())
                .forEach(id -> workshops.lockUnseen(id).ifPresent(opened -> free(opened, person, "")));
    }

    /** Whoever may not read of a workshop any more has no place in it. */
    public void takeBack(Lost lost) {
        if (lost.purged()) {
            store.delete(lost.workshop(), lost.person());
            return;
        }
        workshops
                .lockUnseen(lost.workshop())
                .filter(opened -> !contributions.mayRead(lost.person(), lost.workshop()))
                .ifPresent(opened -> free(opened, lost.person(), "workshops.letter.withdrawn"));
    }

    /** No letter where {@code word} is empty. */
    private void free(Opened opened, PersonId person, String word) {
        var registration = store.find(opened.id(), person);
        if (registration.isEmpty() || !store.delete(opened.id(), person)) {
            return;
        }
        if (!registration.get().waiting()) {
            opened.workshop()
                    .planned()
                    .filter(_ -> !word.isEmpty())
                    .ifPresent(meeting -> letters.cancel(opened, meeting, List.of(person), word, ""));
            moveUp(opened);
        }
        workshops.changed(opened);
    }

    private void place(Opened opened, Meeting meeting, PersonId person) {
        store.markPlaced(opened.id(), person);
        letters.invite(opened, meeting, List.of(person), "workshops.letter.moved-up");
        notifications.tellAgain(person, MOVED_UP, opened.id());
    }
}
