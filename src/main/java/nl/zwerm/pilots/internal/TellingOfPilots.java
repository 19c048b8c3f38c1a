package nl.zwerm.pilots.internal;

import java.util.LinkedHashSet;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ContributionPublished;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.pilots.PilotDecided;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who tries a pilot and who follows it hear of notes on the way and of what came of it, but not of their own. */
@Component
class TellingOfPilots {

    private final MakerStore makers;
    private final PilotStore pilots;
    private final Unshown contributions;
    private final Notifications notifications;

    TellingOfPilots(MakerStore makers, PilotStore pilots, Unshown contributions, Notifications notifications) {
        this.makers = makers;
        this.pilots = pilots;
        this.contributions = contributions;
        this.notifications = notifications;
    }

    @ApplicationModuleListener(condition = "#published.kind() == '" + Notes.NOTE + "'")
    void tellOfNotes(ContributionPublished published) {
        var writer = contributions.find(published.id()).map(Contribution::author);
        around(published.root(), published.id()).stream()
                .filter(person -> writer.filter(person::equals).isEmpty())
                .forEach(person -> notifications.tell(person, "pilot-note", published.id()));
    }

    /** Those who tried or follow it, and whoever wrote what it goes back to, at whatever distance. */
    @ApplicationModuleListener
    void tellWhatCame(PilotDecided pilot) {
        var by = pilots.findDecidedBy(pilot.pilot());
        var persons = around(pilot.pilot(), pilot.pilot());
        contributions.sources(pilot.pilot()).stream()
                .flatMap(source -> contributions.find(source).map(Contribution::author).stream())
                .filter(author -> contributions.mayRead(author, pilot.pilot()))
                .forEach(persons::add);
        persons.stream()
                .filter(person -> by.filter(person::equals).isEmpty())
                .forEach(person -> notifications.tell(person, "pilot-outcome", pilot.pilot()));
    }

    private LinkedHashSet<PersonId> around(ContributionId pilot, ContributionId about) {
        var persons = new LinkedHashSet<PersonId>();
        makers.listIds(pilot).stream()
                .filter(maker -> contributions.mayRead(maker, about))
                .forEach(persons::add);
        persons.addAll(contributions.followersWhoMayRead(pilot, about));
        return persons;
    }
}
