package nl.zwerm.workshops.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.workshops.ArrivingWorkshop.Planned;
import nl.zwerm.workshops.ArrivingWorkshop.Taken;
import nl.zwerm.workshops.internal.Workshop.Meeting;
import org.springframework.stereotype.Component;

/** Writes what comes in from elsewhere or earlier. */
@Component
public class ArrivingStores {

    private final WorkshopStore workshops;
    private final TeacherStore teachers;
    private final WishStore wishes;
    private final RegistrationStore registrations;
    private final TakeawayStore takeaways;
    private final UseStore uses;

    ArrivingStores(
            WorkshopStore workshops,
            TeacherStore teachers,
            WishStore wishes,
            RegistrationStore registrations,
            TakeawayStore takeaways,
            UseStore uses) {
        this.workshops = workshops;
        this.teachers = teachers;
        this.wishes = wishes;
        this.registrations = registrations;
        this.takeaways = takeaways;
        this.uses = uses;
    }

    public void propose(ContributionId id, List<PersonId> taught, List<PersonId> wanted, Instant at) {
        workshops.insert(id);
        taught.forEach(person -> teachers.insert(id, person));
        wanted.forEach(person -> wishes.insert(id, person, at));
    }

    public void plan(Contribution made, Planned planned) {
        var id = made.id();
        workshops.savePlan(made, new Meeting(planned.starts(), planned.ends(), planned.place(), planned.room()));
        planned.registered().forEach(person -> registrations.insert(id, person, false, made.at()));
        planned.waiting().forEach(person -> registrations.insert(id, person, true, made.at()));
        planned.there().forEach(person -> registrations.markThere(id, person, planned.starts()));
        var asked = planned.ends().plus(Workshop.UNTIL_USED);
        planned.used().forEach(used -> uses.insert(made, used.person(), used.answer(), used.sentence(), asked));
    }

    public void callOff(Contribution made, String reason) {
        workshops.markCalledOff(made, reason);
    }

    public void hide(Contribution made, Taken taken, Instant at) {
        takeaways.save(made, taken.person(), taken.text(), taken.when(), taken.then(), at);
    }

    public void show(Contribution made, PersonId person, ContributionId shown) {
        takeaways.markShown(made, person, shown);
    }

    public void reveal(ContributionId id, Instant at) {
        workshops.markRevealed(id, at);
    }
}
