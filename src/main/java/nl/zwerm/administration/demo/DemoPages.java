package nl.zwerm.administration.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.knowledge.ArrivingPage;
import nl.zwerm.knowledge.PageArrivals;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the hospital keeps: pages in trees, with their versions, of which some are overdue and some are kept by nobody. */
@Component
class DemoPages implements DemoPart {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Pattern LINK = Pattern.compile("\\((page|question):([a-z0-9-]+)\\)");

    private final Arrivals arrivals;
    private final PageArrivals pages;

    DemoPages(Arrivals arrivals, PageArrivals pages) {
        this.arrivals = arrivals;
        this.pages = pages;
    }

    @Override
    public void fill(Stage stage, Instant now) {
        var entries = Entry.list("pages.yaml");
        var known = new HashMap<String, ContributionId>();
        entries.forEach(entry -> known.put(entry.text("key"), ContributionId.next()));
        var arriving = new ArrayList<ArrivingPage>();
        for (var entry : entries) {
            var made = new Made(stage, entry, known, now);
            arrivals.take(List.of(made.contribution()));
            arrivals.takeRevisions(made.earlier());
            arriving.add(made.page());
            pages.take(arriving.getLast());
        }
        arriving.forEach(pages::takeLinks);
        for (var entry : entries) {
            var made = new Made(stage, entry, known, now);
            made.suggest(pages);
            made.write(pages);
        }
    }

    /** One page with its versions, being put together. */
    private record Made(Stage stage, Entry entry, Map<String, ContributionId> known, Instant now) {

        /** What it said after so many edits. */
        private String body(int edits) {
            var written = edits == 0 ? entry : entry.all("edits").get(edits - 1);
            return LINK.matcher(written.text("body"))
                    .replaceAll(found -> "("
                            + ("page".equals(found.group(1))
                                    ? "/pages/" + known.get(found.group(2))
                                    : "/questions/" + stage.thread(found.group(2)))
                            + ")");
        }

        private Instant at(int edits) {
            var written = edits == 0 ? entry : entry.all("edits").get(edits - 1);
            return now.minus(Duration.ofHours(Math.round(24 * written.number("daysAgo"))));
        }

        private int edits() {
            return entry.all("edits").size();
        }

        private ContributionId id() {
            return Objects.requireNonNull(known.get(entry.text("key")));
        }

        Arriving contribution() {
            var place = stage.space(entry.text("space"));
            return new Arriving(
                    id(),
                    "page",
                    place.id(),
                    place.sealed(),
                    null,
                    id(),
                    stage.person(entry.text("by")),
                    entry.text("title"),
                    body(edits()),
                    entry.text("language"),
                    at(0),
                    edits() == 0 ? null : at(edits()),
                    0,
                    null,
                    entry.texts("topics").stream().map(stage::topic).toList());
        }

        /** What it said before each edit, with whoever changed it, and why. */
        List<Arriving.Earlier> earlier() {
            var place = stage.space(entry.text("space"));
            var earlier = new ArrayList<Arriving.Earlier>();
            for (int edit = 0; edit < edits(); edit++) {
                var change = entry.all("edits").get(edit);
                earlier.add(new Arriving.Earlier(
                        id(),
                        place.id(),
                        place.sealed(),
                        edit,
                        stage.person(change.text("by")),
                        entry.text("title"),
                        body(edit),
                        at(edit),
                        change.text("why")));
            }
            return earlier;
        }

        ArrivingPage page() {
            return new ArrivingPage(
                    id(),
                    entry.find("parent").map(known::get).orElse(null),
                    owner(),
                    (int) entry.number("months"),
                    LocalDate.ofInstant(now, AMSTERDAM).plusDays((long) entry.number("dueInDays")),
                    at(edits()));
        }

        /** What others would have it say {@code instead} of some words. */
        void suggest(PageArrivals pages) {
            for (var one : entry.all("suggests")) {
                pages.takeSuggestion(
                        id(),
                        stage.person(one.text("by")),
                        body(edits()).replace(one.text("instead"), one.text("say")),
                        one.text("why"),
                        now.minus(Duration.ofHours(Math.round(24 * one.number("daysAgo")))));
            }
        }

        /** What somebody types in it at this moment. */
        void write(PageArrivals pages) {
            for (var one : entry.all("writes")) {
                pages.takeTyped(
                        id(),
                        stage.person(one.text("by")),
                        List.of(one.text("first"), one.text("change")),
                        now.minus(Duration.ofMinutes(6)));
            }
        }

        private @Nullable PersonId owner() {
            return entry.find("owner").map(stage::person).orElse(null);
        }
    }
}
