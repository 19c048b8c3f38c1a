package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.leaders.ExampleArrivals;
import nl.zwerm.people.People;
import nl.zwerm.people.TeamId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the leads of the hospital went first. */
@Component
class DemoExamples implements DemoPart {

    private static final int TITLE = 120;

    private final Arrivals arrivals;
    private final ExampleArrivals examples;
    private final Spaces spaces;
    private final People people;

    DemoExamples(Arrivals arrivals, ExampleArrivals examples, Spaces spaces, People people) {
        this.arrivals = arrivals;
        this.examples = examples;
        this.spaces = spaces;
        this.people = people;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        for (var entry : Entry.list("examples.yaml")) {
            var lead = stage.person(entry.text("by"));
            boolean kept = entry.yes("kept");
            @Nullable TeamId team = kept ? null : people.leads(lead).getFirst();
            var id = ContributionId.next();
            arrivals.take(List.of(new Arriving(
                    id,
                    "example",
                    kept ? spaces.notebook(lead) : spaces.everyone().orElseThrow(),
                    kept,
                    null,
                    id,
                    lead,
                    PlainText.excerpt(entry.text("text"), TITLE),
                    entry.text("text"),
                    entry.text("language"),
                    now.minus(Duration.ofMinutes(Math.round(entry.number("daysAgo") * 24 * 60))),
                    null,
                    0,
                    null,
                    List.of())));
            examples.take(id, entry.text("prompt"), team);
        }
    }
}
