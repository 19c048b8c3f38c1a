package nl.zwerm.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.internal.NoticeStore;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.people.WorkingHours;
import nl.zwerm.shared.Changes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells persons that something concerns them. Telling the same thing twice does no harm. */
@Service
@Transactional
public class Notifications {

    /** Whoever looks at Zwerm right now sees it there and needs no mail. */
    private static final Duration BEFORE_MAIL = Duration.ofMinutes(2);

    private final NoticeStore store;
    private final People people;
    private final Changes changes;
    private final Clock clock;

    Notifications(NoticeStore store, People people, Changes changes, Clock clock) {
        this.store = store;
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * In Zwerm at once; by mail when their working hours next begin, if they have not seen it by then. {@code kind} is
     * a key: {@code notifications.<kind>} is the sentence, {@code .subject} the subject of the mail.
     */
    public void tell(PersonId person, String kind, ContributionId about) {
        var mailAt = people.findReachable(person)
                .map(found -> WorkingHours.parse(found.zone(), found.workingHours())
                        .nextOpening(clock.instant().plus(BEFORE_MAIL)))
                .orElse(null);
        if (store.insert(person, kind, about, mailAt)) {
            changes.note("person", person.value());
        }
    }

    /** It no longer matters: what it asked for was done, or is not needed any more. */
    public void settle(PersonId person, String kind, ContributionId about) {
        if (store.markSettled(person, kind, about)) {
            changes.note("person", person.value());
        }
    }

    /** How many things the viewer has not seen yet, counted up to a hundred. */
    @Transactional(readOnly = true)
    public int unseen(Viewer viewer) {
        return store.countUnseen(viewer);
    }

    /** What the viewer has not seen yet and may read, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> list(Viewer viewer, int limit) {
        return store.listUnseen(viewer, limit);
    }

    /** The viewer saw all there is to know about a thing or the thread that it begins. */
    public void seen(Viewer viewer, ContributionId about) {
        if (store.markSeen(viewer, about)) {
            changes.note("person", viewer.id().value());
        }
    }

    /** The viewer saw everything, but for what asks something of them. */
    public void seenAll(Viewer viewer) {
        if (store.markAllSeen(viewer)) {
            changes.note("person", viewer.id().value());
        }
    }
}
