package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import nl.zwerm.mentoring.MentoringArrivals;
import org.springframework.stereotype.Component;

/** Who offers to be a mentor in the hospital, and who learns with whom already. */
@Component
class DemoMentoring implements DemoPart {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int AFTERNOON = 15;

    private final MentoringArrivals arrivals;

    DemoMentoring(MentoringArrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        var file = Entry.file("mentoring.yaml");
        for (var entry : file.all("offers")) {
            arrivals.take(new MentoringArrivals.Offered(
                    stage.person(entry.text("by")),
                    (int) entry.number("room"),
                    entry.text("sentence"),
                    entry.texts("topics").stream().map(stage::topic).toList()));
        }
        for (var entry : file.all("pairs")) {
            arrivals.take(new MentoringArrivals.Paired(
                    stage.person(entry.text("mentor")),
                    stage.person(entry.text("mentee")),
                    entry.text("goal"),
                    now.minus(Duration.ofDays((long) entry.number("acceptedDaysAgo"))),
                    afternoon(now, (long) entry.number("meetingInDays")),
                    entry.text("place")));
        }
    }

    private static Instant afternoon(Instant now, long days) {
        return now.atZone(AMSTERDAM)
                .toLocalDate()
                .plusDays(days)
                .atTime(AFTERNOON, 30)
                .atZone(AMSTERDAM)
                .toInstant();
    }
}
