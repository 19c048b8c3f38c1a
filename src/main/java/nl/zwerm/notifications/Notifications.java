package nl.zwerm.notifications;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.internal.BellCount;
import nl.zwerm.notifications.internal.NoticeStore;
import nl.zwerm.notifications.internal.Timing;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Changes;
import nl.zwerm.web.Pages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells persons that something concerns them. Telling the same thing twice does no harm. */
@Service
@Transactional
public class Notifications {

    private final NoticeStore store;
    private final BellCount bell;
    private final Timing timing;
    private final Changes changes;

    Notifications(NoticeStore store, BellCount bell, Timing timing, Changes changes) {
        this.store = store;
        this.bell = bell;
        this.timing = timing;
        this.changes = changes;
    }

    /**
     * In Zwerm at once; by mail as they chose, within their working hours, if they have not seen it by then. {@code kind} is
     * a key: {@code notifications.<kind>} is the sentence, {@code .subject} the subject of the mail.
     */
    public void tell(PersonId person, String kind, ContributionId about) {
        noteIf(store.insert(person, kind, about, timing.due(person, kind, about)), person);
    }

    /** As the other, for what happens to the same thing more than once: one that was seen already is new again. */
    public void tellAgain(PersonId person, String kind, ContributionId about) {
        noteIf(store.insertOrRenew(person, kind, about, timing.due(person, kind, about)), person);
    }

    /**
     * About what is no contribution and stands at {@code path}, whose page decides who may see it. Such a notice is
     * discreet: its mail says only that something waits. Told again after it was seen, it is new again; told again
     * before that, the page is drawn anew where it stands open.
     */
    public void tell(PersonId person, String kind, String path) {
        store.insert(person, kind, own(path), null, timing.due(person, kind, null));
        noteIf(true, person);
    }

    /** As the other, where the sentence names {@code who} is behind it. */
    public void tell(PersonId person, String kind, String path, PersonId who) {
        store.insert(person, kind, own(path), who, timing.due(person, kind, null));
        noteIf(true, person);
    }

    /** It no longer matters: what it asked for was done, or is not needed any more. */
    public void settle(PersonId person, String kind, ContributionId about) {
        noteIf(store.markSettled(person, kind, about), person);
    }

    public void settle(PersonId person, String kind, String path) {
        noteIf(store.markSettled(person, kind, path), person);
    }

    /** It was undone, so that its sentence is not true any more: nobody reads it, not as something seen either. */
    public void takeBack(PersonId person, String kind, ContributionId about) {
        noteIf(store.delete(person, kind, about), person);
    }

    /** What stood at this path was purged, and so is that anybody was told of it. */
    public void forget(String path) {
        store.delete(path).forEach(person -> noteIf(true, person));
    }

    /** How many things the viewer has not seen yet, counted up to a hundred. */
    @Transactional(readOnly = true)
    public int unseen(Viewer viewer) {
        return bell.unread(viewer);
    }

    /** What the viewer has not seen yet and may read, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> list(Viewer viewer, int limit) {
        return store.listUnseen(viewer, limit);
    }

    /** The viewer saw all there is to know about a thing or the thread that it begins. */
    public void seen(Viewer viewer, ContributionId about) {
        noteIf(store.markSeen(viewer, about), viewer.id());
    }

    public void seen(Viewer viewer, String path) {
        noteIf(store.markSeen(viewer, path), viewer.id());
    }

    /** The viewer saw everything, but for what asks something of them. */
    public void seenAll(Viewer viewer) {
        noteIf(store.markAllSeen(viewer), viewer.id());
    }

    private void noteIf(boolean changed, PersonId person) {
        if (changed) {
            bell.forget(person);
            changes.note("person", person.value());
        }
    }

    private static String own(String path) {
        if (!Pages.own(path).equals(path)) {
            throw new IllegalArgumentException("a notice leads to a path of this site");
        }
        return path;
    }
}
