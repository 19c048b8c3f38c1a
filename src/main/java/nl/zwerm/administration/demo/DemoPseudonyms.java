package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousPost;
import nl.zwerm.contributions.PseudonymousPosts;
import nl.zwerm.contributions.Pseudonyms;
import nl.zwerm.people.TopicId;
import nl.zwerm.questions.ArrivingQuestion;
import nl.zwerm.questions.QuestionArrivals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody in the hospital asked and said under a pseudonym, and the answers under names. */
@Component
class DemoPseudonyms implements DemoPart {

    private final PseudonymousPosts posts;
    private final Pseudonyms pseudonyms;
    private final Arrivals arrivals;
    private final QuestionArrivals questions;

    DemoPseudonyms(PseudonymousPosts posts, Pseudonyms pseudonyms, Arrivals arrivals, QuestionArrivals questions) {
        this.posts = posts;
        this.pseudonyms = pseudonyms;
        this.arrivals = arrivals;
        this.questions = questions;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        Entry.list("pseudonyms.yaml").forEach(entry -> take(stage, entry, now));
    }

    private void take(Stage stage, Entry entry, Instant now) {
        var root = ContributionId.next();
        var asked = now.minus(Duration.ofMinutes(Math.round(entry.number("daysAgo") * 1_440)))
                .truncatedTo(ChronoUnit.MINUTES);
        var topics = entry.texts("topics").stream().map(stage::topic).toList();
        posts.publish(post(stage, entry, entry, root, root), topics, asked);
        for (var comment : entry.all("comments")) {
            posts.publish(
                    post(stage, entry, comment, ContributionId.next(), root),
                    List.<TopicId>of(),
                    later(asked, comment));
        }
        var accepted = answers(stage, entry, root, asked);
        var place = stage.space(entry.text("space"));
        questions.take(List.of(new ArrivingQuestion(
                root,
                place.id(),
                place.sealed(),
                "",
                "",
                "whenever",
                entry.find("outcome").orElse(null),
                accepted,
                accepted == null ? null : asked.plus(Duration.ofHours(30)),
                0,
                null)));
    }

    private @Nullable ContributionId answers(Stage stage, Entry entry, ContributionId root, Instant asked) {
        @Nullable ContributionId accepted = null;
        var made = new ArrayList<Arriving>();
        var thanks = new ArrayList<Arriving.Thanks>();
        var place = stage.space(entry.text("space"));
        for (var answer : entry.all("answers")) {
            var id = ContributionId.next();
            var at = later(asked, answer);
            made.add(new Arriving(
                    id,
                    "answer",
                    place.id(),
                    place.sealed(),
                    root,
                    root,
                    stage.person(answer.text("by")),
                    "",
                    answer.text("body"),
                    entry.text("language"),
                    at,
                    null,
                    0,
                    null,
                    List.of()));
            answer.texts("helped")
                    .forEach(key ->
                            thanks.add(new Arriving.Thanks(id, root, stage.person(key), at.plus(Duration.ofHours(5)))));
            accepted = answer.yes("accepted") ? id : accepted;
        }
        arrivals.take(made);
        arrivals.takeThanks(thanks);
        return accepted;
    }

    private PseudonymousPost post(Stage stage, Entry thread, Entry made, ContributionId id, ContributionId root) {
        var place = stage.space(thread.text("space"));
        boolean first = id.equals(root);
        return new PseudonymousPost(
                id,
                first ? "question" : "comment",
                place.id(),
                place.sealed(),
                first ? null : root,
                root,
                pseudonyms.alias(stage.person(made.text("by")), root),
                first ? made.text("title") : "",
                made.text("body"),
                thread.text("language"));
    }

    private static Instant later(Instant asked, Entry made) {
        return asked.plus(Duration.ofMinutes(Math.round(made.number("hoursLater") * 60)));
    }
}
