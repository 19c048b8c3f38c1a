package nl.zwerm.discussions.internal;

import java.time.Clock;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.discussions.DiscussionResolved;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Pages.Errors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saying that a discussion came to its end, with what came of it in a sentence if there is one; or that it is open again. */
@Service
@Transactional
class Resolutions {

    static final String FIELD = "conclusion";

    private static final int LONGEST = 300;

    private final Contributions contributions;
    private final DiscussionStore store;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Resolutions(
            Contributions contributions,
            DiscussionStore store,
            Spaces spaces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contributions = contributions;
        this.store = store;
        this.spaces = spaces;
        this.events = events;
        this.clock = clock;
    }

    /** Again, to say it in other words; {@code version} is what one saw of it. */
    public Written resolve(Contribution discussion, String typed, int version, Viewer viewer) {
        requireMay(discussion, viewer);
        var reading = new Reading();
        var conclusion = reading.optionalLine(FIELD, typed, LONGEST);
        if (!reading.fine()) {
            return new Written.Mend(reading.errors());
        }
        if (!store.markResolved(discussion, version, conclusion, viewer.id(), clock.instant())) {
            return new Written.Mend(Errors.of(FIELD, Said.of("discussions.resolution.someone-was-faster")));
        }
        contributions.touched(discussion);
        events.publishEvent(new DiscussionResolved(discussion.id()));
        return new Written.Done(discussion.id());
    }

    /** Twice is once. */
    public void reopen(Contribution discussion, Viewer viewer) {
        requireMay(discussion, viewer);
        if (store.markOpen(discussion.id())) {
            contributions.touched(discussion);
        }
    }

    private void requireMay(Contribution discussion, Viewer viewer) {
        if (!discussion.by(viewer.id())
                && !spaces.requireAround(discussion.space(), viewer).steward()) {
            throw new Forbidden();
        }
    }
}
