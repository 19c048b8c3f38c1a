package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import nl.zwerm.people.People;
import nl.zwerm.recognition.ComplimentArrivals;
import nl.zwerm.recognition.ComplimentArrivals.Choice;
import nl.zwerm.recognition.ComplimentArrivals.Given;
import org.springframework.stereotype.Component;

/** Compliments among the people of the hospital, some shared with a team. */
@Component
class DemoCompliments implements DemoPart {

    private final ComplimentArrivals arrivals;
    private final People people;

    DemoCompliments(ComplimentArrivals arrivals, People people) {
        this.arrivals = arrivals;
        this.people = people;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        for (var entry : Entry.list("compliments.yaml")) {
            var giver = stage.person(entry.text("by"));
            var text = entry.text("text");
            var at = now.minus(Duration.ofMinutes(Math.round(entry.number("daysAgo") * 24 * 60)));
            boolean official = entry.yes("official");
            entry.find("to")
                    .ifPresent(to -> arrivals.take(
                            new Given(giver, stage.person(to), text, at, official, choice(entry), entry.yes("back"))));
            entry.find("team")
                    .flatMap(member -> people.teamOf(stage.person(member)))
                    .ifPresent(team -> arrivals.takeForTeam(giver, team, text, at, official));
        }
    }

    private static Choice choice(Entry entry) {
        return entry.find("did")
                .map(did -> Choice.valueOf(did.toUpperCase(Locale.ROOT)))
                .orElse(Choice.NONE);
    }
}
