package nl.zwerm.recognition.internal;

import java.time.Duration;
import java.time.Instant;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TeamId;
import nl.zwerm.recognition.ComplimentArrivals.Choice;
import nl.zwerm.recognition.ComplimentArrivals.Given;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was given elsewhere, sealed like the rest. */
@Service
@Transactional
public class ArrivingCompliments {

    private static final Duration A_WHILE = Duration.ofHours(5);

    private final Giving giving;
    private final ComplimentStore store;
    private final TeamComplimentStore teams;
    private final Spaces spaces;
    private final People people;
    private final Notifications notifications;

    ArrivingCompliments(
            Giving giving,
            ComplimentStore store,
            TeamComplimentStore teams,
            Spaces spaces,
            People people,
            Notifications notifications) {
        this.giving = giving;
        this.store = store;
        this.teams = teams;
        this.spaces = spaces;
        this.people = people;
        this.notifications = notifications;
    }

    public void take(Given given) {
        var made = giving.keep(
                given.giver(),
                given.receiver(),
                given.text(),
                null,
                given.official(),
                true,
                given.at(),
                once(),
                _ -> true);
        if (given.choice() != Choice.NONE) {
            notifications.forget(made.path());
            store.markChosen(made.id(), given.at().plus(A_WHILE));
        }
        if (given.choice() == Choice.SHARED) {
            people.teamOf(given.receiver()).ifPresent(team -> share(made, team, given.text()));
        }
        if (given.back()) {
            store.markThanked(made.id(), given.at().plus(A_WHILE));
        }
    }

    /** Nobody is told of what was given long ago. */
    public void takeForTeam(PersonId giver, TeamId team, String text, Instant at, boolean official) {
        teams.insert(
                new TeamCompliment(
                        ComplimentId.next(), null, team, spaces.ofTeam(team), giver, null, text, null, official, at),
                once());
    }

    private void share(Compliment made, TeamId team, String text) {
        var space = spaces.ofTeam(team);
        teams.insert(
                new TeamCompliment(
                        ComplimentId.next(),
                        made.id(),
                        team,
                        space,
                        made.giver(),
                        made.receiver(),
                        text,
                        null,
                        made.official(),
                        made.at()),
                null);
    }

    private static String once() {
        return PublicId.show(PublicId.next());
    }
}
