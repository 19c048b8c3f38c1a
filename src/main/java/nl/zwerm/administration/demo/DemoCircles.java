package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
            arrivals.take(new CirclesArrivals.Begun(
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
                            .toList()));
        }
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
