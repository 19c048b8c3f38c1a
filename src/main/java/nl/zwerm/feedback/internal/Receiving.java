package nl.zwerm.feedback.internal;

import java.time.Clock;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the asker does with what came: thank, intend one thing, or put it away. */
@Service
@Transactional
class Receiving {

    private static final int LONGEST_INTENTION = 300;

    private final FeedbackStore store;
    private final FeedbackTexts texts;
    private final Spaces spaces;
    private final Purging purging;
    private final Notifications notifications;
    private final Clock clock;

    Receiving(
            FeedbackStore store,
            FeedbackTexts texts,
            Spaces spaces,
            Purging purging,
            Notifications notifications,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.spaces = spaces;
        this.purging = purging;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** What the viewer asked, if their place in the space of it does not rest. */
    @Transactional(readOnly = true)
    public Request require(RequestId id, Viewer viewer) {
        var request = store.find(id, viewer).orElseThrow(NotFound::new);
        spaces.requireHeld(request.space(), Asking.HELD_FOR, viewer);
        return request;
    }

    /** Only for what can be read already: anything else would tell who answered. */
    void thank(RequestId id, AskedId whom, Viewer viewer) {
        requireRevealed(id, viewer);
        var asked = store.listAsked(id).stream()
                .filter(one -> one.id().equals(whom) && one.answered())
                .findFirst()
                .orElseThrow(NotFound::new);
        spaces.requireHeld(asked.space(), Asking.HELD_FOR, viewer);
        if (store.markThanked(whom, clock.instant())) {
            notifications.tell(asked.person(), Telling.THANKED, asked.path());
        }
    }

    Errors intend(RequestId id, String typed, Viewer viewer) {
        var request = requireRevealed(id, viewer);
        var reading = new Reading();
        var text = reading.line("intention", typed, LONGEST_INTENTION);
        if (reading.fine()) {
            store.close(id, texts.sealIntention(request, text), clock.instant());
            notifications.settle(viewer.id(), Telling.TOGETHER, request.path());
        }
        return reading.errors();
    }

    /** Nothing in it was of use; nobody is told. */
    void putAway(RequestId id, Viewer viewer) {
        var request = requireRevealed(id, viewer);
        store.close(id, request.intention(), clock.instant());
        notifications.settle(viewer.id(), Telling.TOGETHER, request.path());
    }

    void purge(RequestId id, Viewer viewer) {
        require(id, viewer);
        purging.purge(id);
    }

    /** Lets somebody who was asked in again. */
    void readmit(RequestId id, PersonId person, Viewer viewer) {
        var request = require(id, viewer);
        var asked = store.listAsked(id).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
        spaces.readmit(asked.space(), person, viewer);
        spaces.readmit(request.space(), person, viewer);
    }

    private Request requireRevealed(RequestId id, Viewer viewer) {
        var request = require(id, viewer);
        if (!request.revealed(clock.instant())) {
            throw new NotFound();
        }
        return request;
    }
}
