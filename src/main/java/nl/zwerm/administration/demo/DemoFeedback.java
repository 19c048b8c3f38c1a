package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import nl.zwerm.feedback.FeedbackArrivals;
import org.springframework.stereotype.Component;

/** Advice that the cast asked for. */
@Component
class DemoFeedback implements DemoPart {

    private final FeedbackArrivals arrivals;

    DemoFeedback(FeedbackArrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        for (var entry : Entry.list("feedback.yaml")) {
            var at = now.minus(days(entry.number("daysAgo")));
            arrivals.take(new FeedbackArrivals.Asked(
                    stage.person(entry.text("by")),
                    entry.text("situation"),
                    entry.text("question"),
                    at,
                    at.plus(days(entry.number("openFor"))),
                    entry.all("asked").stream()
                            .map(asked -> new FeedbackArrivals.Given(
                                    stage.person(asked.text("by")),
                                    asked.find("answer").orElse(null),
                                    asked.yes("thanked")))
                            .toList(),
                    entry.find("intention").orElse(null)));
        }
    }

    private static Duration days(double days) {
        return Duration.ofMinutes(Math.round(days * 24 * 60));
    }
}
