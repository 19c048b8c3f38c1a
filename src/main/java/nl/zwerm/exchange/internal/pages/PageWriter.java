package nl.zwerm.exchange.internal.pages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.exchange.PageImportReport.Figures;
import nl.zwerm.exchange.internal.TopicNames;
import nl.zwerm.exchange.internal.pages.PageTexts.Text;
import nl.zwerm.exchange.source.Aside;
import nl.zwerm.exchange.source.NotTaken;
import nl.zwerm.exchange.source.SourceComment;
import nl.zwerm.exchange.source.SourceFile;
import nl.zwerm.exchange.source.SourcePage;
import nl.zwerm.exchange.source.SourceText;
import nl.zwerm.exchange.source.Why;
import nl.zwerm.files.ArrivingFile;
import nl.zwerm.files.FileArrivals;
import nl.zwerm.knowledge.ArrivingPage;
import nl.zwerm.knowledge.PageArrivals;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.TopicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.text.LanguageGuess;
import nl.zwerm.text.PlainText;
import nl.zwerm.threads.PassageArrivals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes one page with all that belongs to it; inside a transaction, so that it is there whole or not at all. */
final class PageWriter {

    private static final int MONTHS = 12;

    /** Where it writes. */
    @Component
    record Doors(
            Arrivals arrivals,
            Unshown unshown,
            PageArrivals pages,
            FileArrivals files,
            PassageArrivals passages,
            TakenStore taken) {}

    private final Doors doors;
    private final Destination destination;
    private final Places places;
    private final Authors authors;
    private final TopicNames topics;
    private final Aside aside;

    PageWriter(Doors doors, Destination destination, Places places, Authors authors, TopicNames topics, Aside aside) {
        this.doors = doors;
        this.destination = destination;
        this.places = places;
        this.authors = authors;
        this.topics = topics;
        this.aside = aside;
    }

    /** Whom and what it names is there before it is written: what one page cannot keep must not take them along. */
    void prepare(SourcePage page) {
        Stream.of(
                        page.versions().stream().map(SourceText::author),
                        page.files().stream().map(SourceFile::author),
                        page.comments().stream().map(SourceComment::author))
                .flatMap(some -> some)
                .forEach(authors::of);
        topics.of(page.topics());
    }

    /** A version of it made ready, with its digest. */
    private record Made(SourceText source, Text text, String digest) {}

    private Made made(SourceText source) {
        var text = PageTexts.of(source, places);
        return new Made(source, text, digest(text.title() + "\0" + text.body()));
    }

    private static String digest(String text) {
        return Places.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One that was not here; beneath {@code above}, which stands in the same space. */
    Figures take(SourcePage page, SpaceId space, @Nullable ContributionId above) {
        var id = places.of(page);
        var tagged = topics.of(page.topics());
        var versions = new ArrayList<Made>();
        for (var version : page.versions()) {
            if (version.equals(page.present())) {
                versions.add(made(version));
            } else {
                earlier(page, version, versions);
            }
        }
        var first = versions.getFirst();
        var last = versions.getLast();
        var begun = destination.past(first.source().at());
        var changed = later(begun, destination.past(last.source().at()));
        doors.arrivals()
                .take(List.of(new Arriving(
                        id,
                        "page",
                        space,
                        false,
                        null,
                        id,
                        author(first.source()),
                        last.text().title(),
                        last.text().body(),
                        language(last.text()),
                        begun,
                        versions.size() == 1 ? null : changed,
                        versions.size() - 1,
                        0,
                        new Arriving.Source(destination.origin(), page.key(), null, null),
                        tagged)));
        doors.arrivals().takeRevisions(history(id, space, versions));
        doors.pages().take(new ArrivingPage(id, above, null, MONTHS, null, changed));
        remember(page, last);
        var here = doors.unshown().find(id).orElseThrow();
        return new Figures(1, versions.size(), files(page, here), comments(page, here), 0);
    }

    /** One that cannot be kept is left out; the page stands without it. */
    private void earlier(SourcePage page, SourceText version, List<Made> versions) {
        try {
            versions.add(made(version));
        } catch (NotTaken e) {
            aside.put(page.row() + " (" + version.number() + ")", e.why());
        }
    }

    /** A kept version names whoever replaced it, and why. */
    private List<Arriving.Earlier> history(ContributionId id, SpaceId space, List<Made> versions) {
        var history = new ArrayList<Arriving.Earlier>();
        for (int i = 0; i + 1 < versions.size(); i++) {
            var here = versions.get(i);
            var next = versions.get(i + 1).source();
            history.add(new Arriving.Earlier(
                    id,
                    space,
                    false,
                    i,
                    author(next),
                    here.text().title(),
                    here.text().body(),
                    destination.past(here.source().at()),
                    PageTexts.note(next.note())));
        }
        return history;
    }

    /** One that is here: what is newer there than what came in last. {@code mayBe} says whether it may stand where it does. */
    Figures renew(SourcePage page, Taken known, Predicate<Contribution> mayBe) {
        var here = doors.unshown().find(known.thing()).orElse(null);
        if (here == null || !here.published() || here.sealed()) {
            return new Figures(0, 0, 0, 0, 0);
        }
        var tagged = topics.of(page.topics());
        var newer = newer(page, known);
        var topicsKnown = known.digest().endsWith(topicsOf(page));
        boolean more = !newer.isEmpty() || !topicsKnown || hasNew(page);
        if (more && !mayBe.test(here)) {
            throw new NotTaken(Why.RESTRICTED_SINCE);
        }
        for (var version : newer) {
            here = renewed(here, version, known, tagged);
        }
        if (!topicsKnown) {
            doors.arrivals().takeTopics(here, tagged);
        }
        if (!newer.isEmpty() || !topicsKnown) {
            remember(page, newer.isEmpty() ? made(page.present()) : newer.getLast());
        }
        return new Figures(0, newer.size(), files(page, here), comments(page, here), 0);
    }

    private List<Made> newer(SourcePage page, Taken known) {
        var newer = new ArrayList<Made>();
        for (var version : page.versions()) {
            if (version.number() > known.number() && !version.equals(page.present())) {
                earlier(page, version, newer);
            }
        }
        var present = made(page.present());
        if (page.present().number() > known.number() || !known.digest().startsWith(present.digest())) {
            newer.add(present);
        }
        return newer;
    }

    private Contribution renewed(Contribution here, Made version, Taken known, List<TopicId> tagged) {
        var source = version.source();
        boolean again = source.number() == known.number();
        var at = again ? destination.now() : destination.past(source.at());
        var by = again && destination.by() != null ? destination.by() : author(source);
        boolean done = doors.arrivals()
                .renew(
                        here,
                        new Arriving.Newer(
                                version.text().title(),
                                version.text().body(),
                                language(version.text()),
                                by,
                                at,
                                PageTexts.note(source.note()),
                                tagged));
        if (!done) {
            throw new NotTaken(Why.CHANGED_HERE_MEANWHILE);
        }
        doors.pages().renewed(here.id(), later(at, here.at()));
        return doors.unshown().find(here.id()).orElseThrow();
    }

    private boolean hasNew(SourcePage page) {
        return page.files().stream()
                        .anyMatch(file -> places.of(file)
                                .filter(Places.FilePlace::written)
                                .isPresent())
                || page.comments().stream().anyMatch(comment -> !places.isTaken(comment.key()));
    }

    private void remember(SourcePage page, Made last) {
        doors.taken()
                .save(
                        destination.origin(),
                        new Taken(
                                page.key(),
                                places.of(page),
                                null,
                                last.source().number(),
                                last.digest() + topicsOf(page)));
    }

    private static String topicsOf(SourcePage page) {
        return " " + digest(String.join("\0", page.topics()));
    }

    private int files(SourcePage page, Contribution in) {
        int taken = 0;
        for (var file : page.files()) {
            var place = places.of(file).filter(Places.FilePlace::written);
            if (place.isPresent()) {
                take(file, place.get(), in);
                taken++;
            }
        }
        return taken;
    }

    private void take(SourceFile file, Places.FilePlace place, Contribution in) {
        var by = authors.of(file.author());
        doors.files().take(new ArrivingFile(place.id(), in, file.content().read(), by, destination.past(file.at())));
        doors.taken()
                .save(destination.origin(), new Taken(file.key(), in.id(), place.id(), file.number(), place.digest()));
    }

    private int comments(SourcePage page, Contribution about) {
        int taken = 0;
        for (var comment : page.comments()) {
            if (!places.isTaken(comment.key())) {
                taken += take(comment, page, about);
            }
        }
        return taken;
    }

    private int take(SourceComment comment, SourcePage page, Contribution about) {
        try {
            var id = ContributionId.next();
            var passage = doors.passages().find(about, comment.passage());
            var body = PageTexts.body(passage.any() ? comment.markdown() : quoting(comment), places);
            doors.arrivals()
                    .take(List.of(new Arriving(
                            id,
                            "comment",
                            about.space(),
                            false,
                            about.id(),
                            about.id(),
                            authors.of(comment.author()),
                            "",
                            body,
                            LanguageGuess.of(body, destination.language()),
                            destination.past(comment.at()),
                            null,
                            0,
                            new Arriving.Source(destination.origin(), comment.key(), null, null),
                            List.of())));
            doors.unshown().find(id).ifPresent(taken -> doors.passages().take(taken, passage));
            doors.taken().save(destination.origin(), new Taken(comment.key(), id, null, 1, ""));
            return 1;
        } catch (NotTaken e) {
            aside.put(comment.key() + ", " + page.row(), e.why());
            return 0;
        }
    }

    /** The words it is about stand in it where the page does not say them any more. */
    private static SourceText.Markdown quoting(SourceComment comment) {
        return comment.passage().isBlank()
                ? comment.markdown()
                : leads ->
                        "> " + PlainText.asMarkdown(comment.passage()).strip().replaceAll("\\s*\\n\\s*", "\n> ")
                                + "\n\n" + comment.markdown().with(leads);
    }

    private @Nullable PersonId author(SourceText text) {
        return text.author() == null ? destination.by() : authors.of(text.author());
    }

    private String language(Text text) {
        return LanguageGuess.of(text.title() + "\n" + text.body(), destination.language());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
