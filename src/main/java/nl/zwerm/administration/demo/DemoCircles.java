package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.circles.CirclesArrivals;
import nl.zwerm.people.PersonId;
import org.springframework.stereotype.Component;

/** Who meets in circles in the hospital, and when next. */
@Component
class DemoCircles implements DemoPart {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final CirclesArrivals arrivals;

    DemoCircles(CirclesArrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        for (var entry : Entry.list("circles.yaml")) {
            arrivals.take(
                    new CirclesArrivals.Begun(
                            stage.person(entry.text("founder")),
                            persons(entry, "others", stage),
                            persons(entry, "hesitate", stage),
                            entry.text("name"),
                            entry.text("purpose"),
                            entry.text("method"),
                            entry.text("rhythm"),
                            now.minus(Duration.ofDays((long) entry.number("daysAgo"))),
                            entry.all("ahead").stream()
                                    .map(ahead -> new CirclesArrivals.Ahead(
                                            at(now, ahead), ahead.text("place"), persons(ahead, "guests", stage)))
                                    .toList(),
                            entry.all("sat").stream()
                                    .map(sat -> sat(sat, stage, now))
                                    .toList()),
                    entry.all("own").stream()
                            .map(own -> new CirclesArrivals.Own(
                                    own.text("of"), own.text("nl"), own.text("en"), own.yes("shared")))
                            .toList());
            entry.all("behind").forEach(behind -> arrivals.take(behind(entry, behind, stage, now)));
        }
    }

    /** The deeds of a session stand in order, each some minutes after the one before. */
    private static CirclesArrivals.Sat sat(Entry entry, Stage stage, Instant now) {
        var deeds = new ArrayList<CirclesArrivals.Deed>();
        var after = Duration.ZERO;
        for (var deed : entry.all("deeds")) {
            after = after.plus(seconds(deed.find("later").orElse("0.5")));
            deeds.add(new CirclesArrivals.Deed(
                    stage.person(deed.text("by")),
                    after,
                    deed.text("does"),
                    deed.find("text").orElse("")));
        }
        return new CirclesArrivals.Sat(
                now.minus(Duration.ofMinutes((long) entry.number("minutesAgo"))),
                entry.text("place"),
                stage.person(entry.text("leads")),
                stage.person(entry.text("brings")),
                deeds);
    }

    private static Duration seconds(String minutes) {
        return Duration.ofSeconds(Math.round(Double.parseDouble(minutes) * 60));
    }

    private static CirclesArrivals.Behind behind(Entry circle, Entry behind, Stage stage, Instant now) {
        var today = now.atZone(AMSTERDAM).toLocalDate();
        return new CirclesArrivals.Behind(
                stage.person(circle.text("founder")),
                circle.text("method"),
                at(now, behind),
                (int) behind.number("minutes"),
                stage.person(behind.text("owner")),
                new CirclesArrivals.Kept(
                        behind.text("question"),
                        behind.text("restated"),
                        behind.texts("insights"),
                        behind.text("advice"),
                        behind.all("actions").stream()
                                .map(action -> new CirclesArrivals.Doing(
                                        action.text("text"),
                                        today.plusDays((long) action.number("inDays")),
                                        action.yes("done")))
                                .toList()),
                behind.all("forOthers").stream()
                        .map(told -> new CirclesArrivals.Proposed(
                                now.minus(Duration.ofHours((long) told.number("hoursAgo"))),
                                told.text("title"),
                                told.text("body")))
                        .toList());
    }

    private static List<PersonId> persons(Entry entry, String key, Stage stage) {
        return entry.texts(key).stream().map(stage::person).toList();
    }

    private static Instant at(Instant now, Entry ahead) {
        return now.atZone(AMSTERDAM)
                .toLocalDate()
                .plusDays((long) ahead.number("inDays"))
                .atTime((int) ahead.number("hour"), 0)
                .atZone(AMSTERDAM)
                .toInstant();
    }
}
