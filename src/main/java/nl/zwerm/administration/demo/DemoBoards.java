package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.zwerm.boards.TaskArrivals;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import org.springframework.stereotype.Component;

/** What two spaces of the hospital organise for themselves. */
@Component
class DemoBoards implements DemoPart {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Arrivals arrivals;
    private final TaskArrivals tasks;

    DemoBoards(Arrivals arrivals, TaskArrivals tasks) {
        this.arrivals = arrivals;
        this.tasks = tasks;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        Entry.list("boards.yaml").forEach(entry -> take(stage, entry, now));
    }

    private void take(Stage stage, Entry entry, Instant now) {
        var id = ContributionId.next();
        var place = stage.space(entry.text("space"));
        arrivals.take(List.of(new Arriving(
                id,
                "task",
                place.id(),
                place.sealed(),
                null,
                id,
                stage.person(entry.text("by")),
                entry.text("title"),
                entry.find("body").orElse(""),
                entry.text("language"),
                ago(now, entry, "daysAgo"),
                null,
                0,
                null,
                entry.texts("topics").stream().map(stage::topic).toList())));
        tasks.take(
                id,
                entry.text("column"),
                entry.find("taker").map(stage::person).orElse(null),
                entry.find("dueIn")
                        .map(days -> LocalDate.ofInstant(now, ZONE).plusDays(Long.parseLong(days)))
                        .orElse(null),
                entry.find("doneDaysAgo").isPresent() ? ago(now, entry, "doneDaysAgo") : now);
    }

    private static Instant ago(Instant now, Entry entry, String field) {
        return now.minus(Duration.ofSeconds(Math.round(entry.number(field) * 24 * 3600)));
    }
}
