package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.expertise.Escalation;
import nl.zwerm.people.PeopleArrivals;
import nl.zwerm.people.WorkingCalendar;
import nl.zwerm.questions.ArrivingQuestion;
import nl.zwerm.questions.QuestionArrivals;
import nl.zwerm.questions.QuestionFigures;
import nl.zwerm.text.LanguageGuess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the hospital asked and answered. */
@Component
class DemoQuestions {

    private static final int FILES = 8;

    private final Arrivals arrivals;
    private final QuestionArrivals questions;
    private final PeopleArrivals people;
    private final QuestionFigures figures;

    DemoQuestions(Arrivals arrivals, QuestionArrivals questions, PeopleArrivals people, QuestionFigures figures) {
        this.arrivals = arrivals;
        this.questions = questions;
        this.people = people;
        this.figures = figures;
    }

    /** Writes all of them; gives those of the last week that nobody answered yet. */
    List<ContributionId> fill(Stage stage, Instant now) {
        var open = new ArrayList<ContributionId>();
        for (var entry : entries()) {
            var thread = new Asked(stage, entry, now);
            arrivals.take(thread.contributions);
            arrivals.takeThanks(thread.thanks);
            var question = thread.question();
            questions.take(List.of(question));
            stage.threads().put(DemoThreads.name(entry), question.id());
            thread.contributions.forEach(one -> {
                if (one.author() != null) {
                    people.lastActive(one.author(), one.at());
                }
            });
            if (question.outcome() == null && entry.all("answers").isEmpty() && entry.number("daysAgo") < 7) {
                open.add(question.id());
            }
        }
        figures.publishFirstReactions();
        return open;
    }

    int count() {
        return entries().size();
    }

    static List<Entry> entries() {
        var all = new ArrayList<Entry>();
        for (int file = 1; file <= FILES; file++) {
            all.addAll(Entry.list("questions-" + file + ".yaml"));
        }
        return all.stream()
                .sorted((one, other) -> Double.compare(other.number("daysAgo"), one.number("daysAgo")))
                .toList();
    }

    /** One question with all that stands under it, being put together. */
    private static final class Asked {

        private final Stage stage;
        private final Entry entry;
        private final Instant askedAt;
        private final Instant now;
        private final Stage.Place place;
        private final ContributionId root = ContributionId.next();
        private final List<Arriving> contributions = new ArrayList<>();
        private final List<Arriving.Thanks> thanks = new ArrayList<>();
        private @Nullable ContributionId accepted;
        private @Nullable Instant acceptedAt;

        Asked(Stage stage, Entry entry, Instant now) {
            this.stage = stage;
            this.entry = entry;
            this.now = now;
            this.askedAt = now.minus(hours(entry.number("daysAgo") * 24));
            this.place = stage.space(entry.text("space"));
            var topics = entry.texts("topics").stream().map(stage::topic).toList();
            contributions.add(new Arriving(
                    root,
                    "question",
                    place.id(),
                    place.sealed(),
                    null,
                    root,
                    stage.person(entry.text("by")),
                    entry.text("title"),
                    entry.find("body").orElse(""),
                    entry.text("language"),
                    askedAt,
                    null,
                    0,
                    null,
                    topics));
            entry.all("comments").forEach(comment -> add("comment", comment, root));
            entry.all("answers").forEach(this::answer);
        }

        private void answer(Entry answer) {
            var id = add("answer", answer, root);
            answer.all("comments").forEach(comment -> add("comment", comment, id));
            var at = askedAt.plus(hours(answer.number("hoursLater")));
            int order = 0;
            for (var helped : answer.texts("helped")) {
                thanks.add(new Arriving.Thanks(
                        id, root, stage.person(helped), earlier(at.plus(hours(5 + 9.0 * order++)))));
            }
            if (answer.yes("accepted")) {
                accepted = id;
                acceptedAt = earlier(at.plus(hours(1.5)));
            }
        }

        private ContributionId add(String kind, Entry made, ContributionId parent) {
            var id = ContributionId.next();
            var body = made.text("body");
            contributions.add(new Arriving(
                    id,
                    kind,
                    place.id(),
                    place.sealed(),
                    parent,
                    root,
                    stage.person(made.text("by")),
                    "",
                    body,
                    LanguageGuess.of(body, entry.text("language")),
                    askedAt.plus(hours(made.number("hoursLater"))),
                    null,
                    0,
                    null,
                    List.of()));
            return id;
        }

        ArrivingQuestion question() {
            var outcome = entry.find("outcome").orElse(null);
            var stages = new Escalation(WorkingCalendar.usual(java.time.ZoneId.of("Europe/Amsterdam")));
            var reached = Escalation.Stage.ASKED;
            Optional<Escalation.Due> next = stages.next(askedAt, reached);
            while (next.isPresent() && !next.get().at().isAfter(now)) {
                reached = next.get().stage();
                next = stages.next(askedAt, reached);
            }
            boolean waits = outcome == null && entry.all("answers").isEmpty();
            return new ArrivingQuestion(
                    root,
                    place.id(),
                    place.sealed(),
                    entry.find("tried").orElse(""),
                    entry.find("goal").orElse(""),
                    entry.find("urgency").orElse("whenever"),
                    outcome,
                    accepted,
                    outcome == null ? null : acceptedAt == null ? earlier(askedAt.plus(hours(30))) : acceptedAt,
                    List.of(Escalation.Stage.values()).indexOf(reached),
                    waits ? next.map(Escalation.Due::at).orElse(null) : null);
        }

        private Instant earlier(Instant at) {
            return at.isBefore(now) ? at : now;
        }

        private static Duration hours(double hours) {
            return Duration.ofSeconds(Math.round(hours * 3600));
        }
    }
}
