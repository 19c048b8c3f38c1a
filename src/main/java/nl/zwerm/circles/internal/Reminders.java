package nl.zwerm.circles.internal;

import java.time.Duration;
import java.time.Instant;
import nl.zwerm.circles.room.Room;
import nl.zwerm.circles.room.Rules;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import org.springframework.stereotype.Component;

/**
 * Where a session is spread over days, everybody hears when its door opens and when it has begun, and whoever it waits for
 * when a phase opens, and once more on its last day if they did nothing yet; by mail within their own working hours, and
 * without a word of what it is about.
 */
@Component
class Reminders {

    /** What is kept of how far they were told, when that is that the door is open; below it, nothing. */
    static final int OPENED = -1;

    private static final Duration LAST_DAY = Duration.ofHours(8);

    private final RoomStore store;
    private final Notifications notifications;

    Reminders(RoomStore store, Notifications notifications) {
        this.store = store;
        this.notifications = notifications;
    }

    void remind(RoomStore.Kept kept, Rules rules, Room room, Instant now) {
        if (kept.days() == null || room.stage() != Room.Stage.RUNNING) {
            return;
        }
        boolean last = !now.isBefore(room.steps().getLast().due().minus(LAST_DAY));
        int mark = 2 * (room.steps().size() - 1) + (last ? 1 : 0);
        if (mark > kept.reminded()) {
            store.saveReminded(kept.session(), mark);
            if (kept.reminded() <= OPENED) {
                tellAll(kept);
            } else {
                rules.waitedFor(room).forEach(person -> notifications.tell(person, Telling.PHASE, path(kept)));
            }
        }
    }

    /** Its door is open. */
    void opened(RoomStore.Kept kept) {
        store.saveReminded(kept.session(), OPENED);
        tellAll(kept);
    }

    private void tellAll(RoomStore.Kept kept) {
        store.listExpected(kept.session(), Circles.MOST_PEOPLE)
                .forEach(person -> notifications.tell(person, Telling.PHASE, path(kept)));
    }

    /** They came and did something. */
    void settle(RoomStore.Kept kept, PersonId person) {
        if (kept.days() != null) {
            notifications.settle(person, Telling.PHASE, path(kept));
        }
    }

    private static String path(RoomStore.Kept kept) {
        return Session.path(kept.circle(), kept.session());
    }
}
