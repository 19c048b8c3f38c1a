package nl.zwerm.workshops.internal;

import java.time.Clock;
import java.util.List;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who teaches: anybody takes up what nobody teaches yet, and may lay it down again. */
@Service
@Transactional
class Teaching {

    static final String TAKEN_UP = "workshop-taken-up";
    static final String NAMED = "workshop-named";

    private static final int MOST_TEACHERS = 4;

    /** What came of offering to teach. */
    sealed interface TakingUp {
        record Taken() implements TakingUp {}

        record Refused(Said why) implements TakingUp {}
    }

    private final Workshops workshops;
    private final TeacherStore store;
    private final RegistrationStore registrations;
    private final Letters letters;
    private final Unshown contributions;
    private final Notifications notifications;
    private final Clock clock;

    Teaching(
            Workshops workshops,
            TeacherStore store,
            RegistrationStore registrations,
            Letters letters,
            Unshown contributions,
            Notifications notifications,
            Clock clock) {
        this.workshops = workshops;
        this.store = store;
        this.registrations = registrations;
        this.letters = letters;
        this.contributions = contributions;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Whoever proposed it may join those who teach; another only where nobody does. */
    public TakingUp takeUp(ContributionId id, Viewer viewer) {
        var opened = workshops.lock(id, viewer);
        var workshop = opened.workshop();
        if (opened.taughtBy(viewer.id())) {
            return new TakingUp.Taken();
        }
        if (workshop.over(clock.instant()) || opened.teachers().size() >= MOST_TEACHERS) {
            return new TakingUp.Refused(Said.of("workshops.teach.too-late"));
        }
        if (!opened.teachers().isEmpty() && !opened.made().by(viewer.id())) {
            return new TakingUp.Refused(Said.of("workshops.teach.somebody-does"));
        }
        if (registrations.find(id, viewer.id()).isPresent()) {
            return new TakingUp.Refused(Said.of("workshops.teach.registered"));
        }
        store.insert(id, viewer.id());
        var now = workshops.lock(id, viewer);
        workshop.planned()
                .ifPresent(meeting -> letters.invite(now, meeting, List.of(viewer.id()), "workshops.letter.teaching"));
        tellProposer(now.made(), viewer.id());
        workshops.changed(now);
        return new TakingUp.Taken();
    }

    /** Without blame: it asks again who could teach it. */
    public void layDown(ContributionId id, Viewer viewer) {
        var opened = workshops.lock(id, viewer);
        if (opened.workshop().over(clock.instant()) || !store.delete(id, viewer.id())) {
            return;
        }
        opened.workshop()
                .planned()
                .ifPresent(meeting ->
                        letters.cancel(opened, meeting, List.of(viewer.id()), "workshops.letter.laid-down", ""));
        workshops.changed(opened);
    }

    /** A colleague whom the proposer named; they hear of it and may lay it down. */
    void name(ContributionId id, PersonId colleague) {
        if (store.insert(id, colleague)) {
            notifications.tell(colleague, NAMED, id);
        }
    }

    private void tellProposer(Contribution made, PersonId teacher) {
        var proposer = made.author();
        if (proposer != null && !proposer.equals(teacher) && contributions.mayRead(proposer, made.id())) {
            notifications.tellAgain(proposer, TAKEN_UP, made.id());
        }
    }
}
