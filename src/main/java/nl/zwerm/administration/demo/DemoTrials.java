package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.ideas.IdeaArrivals;
import nl.zwerm.insights.ArrivingInsight;
import nl.zwerm.insights.InsightArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.pilots.ArrivingPilot;
import nl.zwerm.pilots.PilotArrivals;
import nl.zwerm.text.LanguageGuess;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the hospital thought of, tried and learned. */
@Component
@Order(1)
class DemoTrials implements DemoPart {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Arrivals arrivals;
    private final IdeaArrivals ideas;
    private final PilotArrivals pilots;
    private final InsightArrivals insights;

    DemoTrials(Arrivals arrivals, IdeaArrivals ideas, PilotArrivals pilots, InsightArrivals insights) {
        this.arrivals = arrivals;
        this.ideas = ideas;
        this.pilots = pilots;
        this.insights = insights;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        var known = new HashMap<String, ContributionId>();
        for (var entry : Entry.list("ideas.yaml")) {
            var thread = take(new Made("idea", stage, entry, now), known);
            ideas.take(
                    thread.root,
                    entry.find("forWhom").orElse(""),
                    entry.find("need").orElse(""));
        }
        for (var entry : Entry.list("pilots.yaml")) {
            pilots.take(take(new Made("pilot", stage, entry, now), known).pilot());
        }
        for (var entry : Entry.list("insights.yaml")) {
            insights.take(take(new Made("insight", stage, entry, now), known).insight());
        }
    }

    private Made take(Made thread, Map<String, ContributionId> known) {
        arrivals.take(thread.contributions);
        arrivals.takeThanks(thread.thanks);
        thread.entry
                .find("from")
                .map(known::get)
                .ifPresent(from ->
                        arrivals.takeLinks(List.of(new Arriving.Link(thread.root, from, "made-from", thread.at))));
        known.put(thread.entry.text("key"), thread.root);
        return thread;
    }

    /** One thread with all that stands under it, being put together. */
    private static final class Made {

        private final Stage stage;
        private final Entry entry;
        private final Instant at;
        private final Instant now;
        private final Stage.Place place;
        private final ContributionId root = ContributionId.next();
        private final List<Arriving> contributions = new ArrayList<>();
        private final List<Arriving.Thanks> thanks = new ArrayList<>();

        Made(String kind, Stage stage, Entry entry, Instant now) {
            this.stage = stage;
            this.entry = entry;
            this.now = now;
            this.at = now.minus(days(entry.number("daysAgo")));
            this.place = stage.space(entry.text("space"));
            var body = entry.find("body").or(() -> entry.find("with")).orElse("");
            add(kind, root, null, entry.text("by"), entry.text("title"), body, at);
            entry.texts("helped").forEach(key -> thank(root, key, at));
            entry.all("comments").forEach(comment -> beneath("comment", root, comment));
            entry.all("perspectives").forEach(this::perspective);
            entry.all("notes").forEach(note -> beneath("note", root, note));
        }

        ArrivingPilot pilot() {
            var decision = entry.find("decision").orElse(null);
            return new ArrivingPilot(
                    root,
                    entry.text("expected"),
                    entry.text("seen"),
                    day(entry.number("lookAfterDays")),
                    makers(),
                    entry.all("amended").stream()
                            .map(one -> new ArrivingPilot.Amended(
                                    day(one.number("toDays")),
                                    one.text("why"),
                                    stage.person(one.text("by")),
                                    later(one)))
                            .toList(),
                    entry.find("came").orElse(""),
                    decision,
                    decision == null ? null : at.plus(days(entry.number("decidedAfterDays"))));
        }

        ArrivingInsight insight() {
            return new ArrivingInsight(
                    root,
                    entry.text("tried"),
                    entry.text("expected"),
                    entry.text("came"),
                    entry.text("tone"),
                    entry.find("validForDays")
                            .map(valid -> LocalDate.ofInstant(now, AMSTERDAM).plusDays(Long.parseLong(valid)))
                            .orElse(null));
        }

        private List<PersonId> makers() {
            var makers = new ArrayList<PersonId>();
            makers.add(stage.person(entry.text("by")));
            entry.texts("makers").forEach(key -> makers.add(stage.person(key)));
            return makers;
        }

        private void perspective(Entry made) {
            var id = ContributionId.next();
            var given = later(made);
            add("perspective", id, root, made.text("by"), made.text("as"), made.text("body"), given);
            made.texts("helped").forEach(key -> thank(id, key, given));
            made.all("comments").forEach(comment -> beneath("comment", id, comment));
        }

        private void beneath(String kind, ContributionId parent, Entry made) {
            add(kind, ContributionId.next(), parent, made.text("by"), "", made.text("body"), later(made));
        }

        private void thank(ContributionId to, String key, Instant from) {
            thanks.add(new Arriving.Thanks(
                    to, root, stage.person(key), earlier(from.plus(days(0.4 + 0.3 * thanks.size())))));
        }

        private void add(
                String kind,
                ContributionId id,
                @Nullable ContributionId parent,
                String by,
                String title,
                String body,
                Instant when) {
            contributions.add(new Arriving(
                    id,
                    kind,
                    place.id(),
                    place.sealed(),
                    parent,
                    root,
                    stage.person(by),
                    title,
                    body,
                    parent == null ? entry.text("language") : LanguageGuess.of(body, entry.text("language")),
                    when,
                    null,
                    0,
                    null,
                    parent == null
                            ? entry.texts("topics").stream().map(stage::topic).toList()
                            : List.of()));
        }

        private Instant later(Entry made) {
            var after = made.find("daysLater")
                    .map(one -> days(Double.parseDouble(one)))
                    .orElseGet(() -> days(made.number("hoursLater") / 24));
            return earlier(at.plus(after));
        }

        private LocalDate day(double after) {
            return LocalDate.ofInstant(at.plus(days(after)), AMSTERDAM);
        }

        private Instant earlier(Instant when) {
            return when.isBefore(now) ? when : now;
        }

        private static Duration days(double days) {
            return Duration.ofSeconds(Math.round(days * 24 * 3600));
        }
    }
}
