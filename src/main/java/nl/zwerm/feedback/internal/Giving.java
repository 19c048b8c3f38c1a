package nl.zwerm.feedback.internal;

import java.time.Clock;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who was asked does: answer, think again until it is read, or decline without a trace. */
@Service
@Transactional
class Giving {

    static final int LONGEST = 5_000;

    private final FeedbackStore store;
    private final FeedbackTexts texts;
    private final Spaces spaces;
    private final Notifications notifications;
    private final Clock clock;

    Giving(FeedbackStore store, FeedbackTexts texts, Spaces spaces, Notifications notifications, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.spaces = spaces;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** The asking of the viewer, if their place in the space of the two does not rest. */
    @Transactional(readOnly = true)
    public Asked require(AskedId id, Viewer viewer) {
        var asked = store.findAsked(id, viewer).orElseThrow(NotFound::new);
        spaces.requireHeld(asked.space(), Asking.HELD_FOR, viewer);
        return asked;
    }

    /** What must be mended, if anything. */
    Errors answer(AskedId id, String typed, Viewer viewer) {
        var request = lock(id, viewer);
        var asked = require(id, viewer);
        if (asked.answered() && request.revealed(clock.instant())) {
            return Errors.of("text", Said.of("feedback.give.read-already"));
        }
        var reading = new Reading();
        var text = reading.text("text", typed, LONGEST);
        if (!reading.fine()) {
            return reading.errors();
        }
        boolean late = request.revealed(clock.instant());
        store.saveAnswer(id, texts.sealAnswer(asked, text), clock.instant());
        notifications.settle(viewer.id(), Telling.ASKED, asked.path());
        var now = store.lock(request.id()).orElseThrow(NotFound::new);
        if (late || now.revealed(clock.instant())) {
            store.markTold(request.id());
            notifications.tell(request.asker(), Telling.TOGETHER, request.path());
        }
        return Errors.NONE;
    }

    /** What is being written; nothing when it is empty. */
    Errors keep(AskedId id, String typed, Viewer viewer) {
        var asked = require(id, viewer);
        var reading = new Reading();
        var text = reading.optionalText("text", typed, LONGEST);
        if (reading.fine()) {
            store.saveDraft(id, text.isEmpty() ? null : texts.sealDraft(asked, text));
        }
        return reading.errors();
    }

    /** The asker reads the same as when nothing had come. Who answered already has not declined. */
    void decline(AskedId id, Viewer viewer) {
        lock(id, viewer);
        var asked = require(id, viewer);
        if (!asked.answered()) {
            store.markDeclined(id);
            notifications.forget(asked.path());
        }
    }

    /** Lets the asker in again. */
    void readmit(AskedId id, Viewer viewer) {
        var request = lock(id, viewer);
        var asked = require(id, viewer);
        spaces.readmit(asked.space(), request.asker(), viewer);
        if (spaces.findInside(request.space(), viewer).isPresent()) {
            spaces.readmit(request.space(), request.asker(), viewer);
        }
    }

    private Request lock(AskedId id, Viewer viewer) {
        return store.lock(require(id, viewer).request()).orElseThrow(NotFound::new);
    }
}
