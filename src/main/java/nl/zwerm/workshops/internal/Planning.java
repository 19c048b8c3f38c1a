package nl.zwerm.workshops.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Pages.FieldError;
import nl.zwerm.workshops.internal.Workshop.Meeting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to when and where: plan a workshop, plan it differently, call it off. */
@Service
@Transactional
class Planning {

    static final String PLANNED = "workshop-planned";
    static final String CHANGED = "workshop-changed";
    static final String CALLED_OFF = "workshop-called-off";

    /** Each change writes to all who come. */
    private static final int MOST_IN_AN_HOUR = 20;

    /** What came of it. */
    sealed interface Outcome {
        record Done(String word) implements Outcome {}

        record Mend(PlanForm form, Errors errors) implements Outcome {}
    }

    private final Workshops workshops;
    private final WorkshopStore store;
    private final TeacherStore teachers;
    private final RegistrationStore registrations;
    private final WishStore wishes;
    private final Places places;
    private final Letters letters;
    private final Unshown contributions;
    private final Notifications notifications;
    private final Organisations organisations;
    private final Limits limits;
    private final Clock clock;

    Planning(
            Workshops workshops,
            WorkshopStore store,
            TeacherStore teachers,
            RegistrationStore registrations,
            WishStore wishes,
            Places places,
            Letters letters,
            Unshown contributions,
            Notifications notifications,
            Organisations organisations,
            Limits limits,
            Clock clock) {
        this.workshops = workshops;
        this.store = store;
        this.teachers = teachers;
        this.registrations = registrations;
        this.wishes = wishes;
        this.places = places;
        this.letters = letters;
        this.contributions = contributions;
        this.notifications = notifications;
        this.organisations = organisations;
        this.limits = limits;
        this.clock = clock;
    }

    public Outcome plan(ContributionId id, PlanForm form, Viewer viewer) {
        var opened = workshops.lockArranged(id, viewer);
        var before = opened.workshop();
        var earlier = before.planned().orElse(null);
        var reading = new Reading();
        var meeting = form.read(reading, zone(), clock.instant(), earlier);
        if (reading.fine()) {
            refusal(opened, form, meeting).ifPresent(error -> reading.mend(error.field(), error.said()));
        }
        if (!reading.fine()) {
            return new Outcome.Mend(form.over(before.version()), reading.errors());
        }
        limits.take("workshop-plan", viewer.id().value(), MOST_IN_AN_HOUR, Duration.ofHours(1));
        store.savePlan(opened.made(), meeting);
        var planned = workshops.lock(id, viewer);
        if (earlier == null) {
            tellOfPlan(planned, meeting, viewer);
        } else {
            tellOfChange(planned, earlier, meeting, viewer);
        }
        places.moveUp(planned);
        workshops.changed(planned);
        return new Outcome.Done(earlier == null ? "workshops.plan.done" : "workshops.plan.changed");
    }

    /** It does not go on: out of all calendars, with the reason. Whoever would have come wants it still. */
    public Outcome callOff(ContributionId id, PlanForm form, Viewer viewer) {
        var opened = workshops.lockArranged(id, viewer);
        var reading = new Reading();
        var reason = reading.line("reason", form.reason(), PlanForm.LONGEST_REASON);
        if (reading.fine() && !opened.workshop().takesPlaces(clock.instant())) {
            reading.mend("reason", Said.of("workshops.plan.over"));
        }
        if (!reading.fine()) {
            return new Outcome.Mend(PlanForm.of(opened.workshop(), zone()).because(form.reason()), reading.errors());
        }
        end(opened, reason, viewer.id());
        return new Outcome.Done("workshops.called-off.done");
    }

    /** What was put away is taken out of calendars too. */
    void putAway(ContributionId id) {
        workshops
                .lockUnseen(id)
                .filter(opened -> opened.workshop().takesPlaces(clock.instant()))
                .ifPresent(opened -> end(opened, "", null));
    }

    /** Another title is another title in the calendars. */
    void retitled(ContributionId id, Viewer viewer) {
        var opened = workshops.lock(id, viewer);
        opened.workshop()
                .planned()
                .filter(_ -> opened.workshop().coming(clock.instant()))
                .ifPresent(meeting -> letters.change(opened, meeting, everybody(opened)));
    }

    ZoneId zone() {
        return organisations.zone();
    }

    private Optional<FieldError> refusal(Opened opened, PlanForm form, Meeting meeting) {
        if (opened.workshop().over(clock.instant())) {
            return error("day", Said.of("workshops.plan.over"));
        }
        if (form.version() != opened.workshop().version()) {
            return error("day", Said.of("threads.someone-was-faster"));
        }
        int taken = registrations.countPlaced(opened.id());
        return meeting.room() < taken
                ? error("room", Said.of("workshops.plan.room.taken", "taken", taken))
                : Optional.empty();
    }

    private void tellOfPlan(Opened opened, Meeting meeting, Viewer viewer) {
        letters.invite(opened, meeting, opened.teachers(), "workshops.letter.teaching");
        teachers.forgetTold(opened.id());
        var told = new LinkedHashSet<>(wishes.list(opened.id()));
        told.addAll(opened.teachers());
        tell(opened, told, PLANNED, viewer.id());
    }

    private void tellOfChange(Opened opened, Meeting earlier, Meeting now, Viewer viewer) {
        if (!earlier.sameMoment(now)) {
            teachers.forgetTold(opened.id());
        }
        if (!earlier.sameMoment(now) || !earlier.place().equals(now.place())) {
            letters.change(opened, now, everybody(opened));
            tell(opened, everybody(opened), CHANGED, viewer.id());
        }
    }

    private void end(Opened opened, String reason, @Nullable PersonId by) {
        var coming = everybody(opened);
        opened.workshop()
                .planned()
                .ifPresent(meeting -> letters.cancel(opened, meeting, coming, "workshops.letter.called-off", reason));
        coming.addAll(registrations.list(opened.id(), true));
        tell(opened, coming, CALLED_OFF, by);
        wishes.insertRegistered(opened.id());
        registrations.deleteAll(opened.id());
        store.markCalledOff(opened.made(), reason);
        workshops.changed(opened);
    }

    /** All in whose calendar it stands. */
    private Collection<PersonId> everybody(Opened opened) {
        var all = new LinkedHashSet<>(opened.teachers());
        all.addAll(registrations.list(opened.id(), false));
        return all;
    }

    private void tell(Opened opened, Collection<PersonId> whom, String what, @Nullable PersonId but) {
        whom.stream()
                .filter(person -> !person.equals(but) && contributions.mayRead(person, opened.id()))
                .forEach(person -> notifications.tellAgain(person, what, opened.id()));
    }

    private static Optional<FieldError> error(String field, Said said) {
        return Optional.of(new FieldError(field, said));
    }
}
