package nl.zwerm.knowledge.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.files.Files;
import nl.zwerm.knowledge.internal.Suggestion.State;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.TextMerge;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.SentForms;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to suggested changes: who reads a page says how it should read, and who keeps it accepts that or not. */
@Service
@Transactional
class Suggestions {

    static final String NOTICE = "page-suggested";
    static final String ACCEPTED = "page-suggestion-accepted";
    static final String DECLINED = "page-suggestion-declined";

    private static final int LONGEST_WORD = 1_000;
    private static final int LONGEST_TOKEN = 60;

    private final SuggestionStore store;
    private final PageStore details;
    private final KeptPages pages;
    private final Contributions contributions;
    private final Files files;
    private final Unshown unshown;
    private final Posts posts;
    private final Spaces spaces;
    private final Notifications notifications;
    private final Clock clock;

    Suggestions(
            SuggestionStore store,
            PageStore details,
            KeptPages pages,
            Contributions contributions,
            Files files,
            Unshown unshown,
            Posts posts,
            Spaces spaces,
            Notifications notifications,
            Clock clock) {
        this.store = store;
        this.details = details;
        this.pages = pages;
        this.contributions = contributions;
        this.files = files;
        this.unshown = unshown;
        this.posts = posts;
        this.spaces = spaces;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** What came of suggesting. */
    sealed interface Suggesting {
        record Sent(SuggestionId id) implements Suggesting {}

        record Mend(Errors errors) implements Suggesting {}
    }

    /** Whoever reads a page may; who keeps it hears of it. */
    Suggesting suggest(ContributionId id, PageForm form, Viewer viewer) {
        var page = pages.requirePublished(id, viewer);
        var checked = PageText.check(form);
        if (checked.errors().any()) {
            return new Suggesting.Mend(checked.errors());
        }
        var text = checked.text();
        var made = new Suggestion(
                SuggestionId.next(),
                id,
                KeptPages.version(form),
                text.title(),
                text.body(),
                text.why(),
                viewer.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                State.WAITING,
                null,
                null,
                "");
        var once = form.once().isEmpty() || form.once().length() > LONGEST_TOKEN ? SentForms.token() : form.once();
        var earlier = store.findSent(viewer.id(), once);
        if (earlier.filter(sent -> same(sent, made)).isPresent()) {
            return new Suggesting.Sent(earlier.get().id());
        }
        if (page.title().equals(made.title()) && page.body().equals(made.body())) {
            return new Suggesting.Mend(Errors.of("body", Said.of("knowledge.suggest.nothing")));
        }
        var space = space(page, viewer);
        var refused = posts.closed(page, space, viewer).or(() -> posts.tooMany("suggestion", viewer));
        if (refused.isPresent()) {
            return new Suggesting.Mend(Errors.of("body", refused.get()));
        }
        if (!store.insert(made, page, earlier.isPresent() ? SentForms.token() : once)) {
            return store.findSent(viewer.id(), once)
                    .<Suggesting>map(sent -> new Suggesting.Sent(sent.id()))
                    .orElseThrow();
        }
        keepers(page, space, viewer)
                .filter(keeper -> !keeper.equals(viewer.id()))
                .forEach(keeper -> notifications.tellAgain(keeper, NOTICE, id));
        contributions.touched(page);
        return new Suggesting.Sent(made.id());
    }

    private static boolean same(Suggestion one, Suggestion other) {
        return one.page().equals(other.page())
                && one.title().equals(other.title())
                && one.body().equals(other.body());
    }

    private Stream<PersonId> keepers(Contribution page, Space space, Viewer viewer) {
        var owner = details.find(page.id(), viewer).map(PageDetails::owner);
        return owner
                .filter(keeper -> unshown.mayRead(keeper, page.id()))
                .map(List::of)
                .orElseGet(() -> spaces.stewards(space.id()))
                .stream();
    }

    /** Before whoever made it, and before whoever may accept it; to others it is not there. */
    @Transactional(readOnly = true)
    public Suggestion require(ContributionId id, SuggestionId suggestion, Viewer viewer) {
        var page = pages.requirePublished(id, viewer);
        return store.find(suggestion, id)
                .filter(found -> found.by().equals(viewer.id())
                        || found.state() != State.WITHDRAWN && decides(found, page, viewer))
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public boolean decides(Suggestion on, Contribution page, Viewer viewer) {
        var space = space(page, viewer);
        var kept = details.find(page.id(), viewer).orElse(PageDetails.NONE);
        return KeptPages.keeps(kept, space, viewer)
                || space.member() && !kept.changesWait() && !on.by().equals(viewer.id());
    }

    /** What the page would say with it; {@code clean} when it says so by itself, without losing what was changed since. */
    record Proposed(String title, String body, boolean clean) {}

    @Transactional(readOnly = true)
    public Proposed proposed(Suggestion suggestion, Contribution page, Viewer viewer) {
        return before(suggestion, page, viewer)
                .map(before -> {
                    var title = TextMerge.of(before.title(), page.title(), suggestion.title());
                    var body = TextMerge.of(before.body(), page.body(), suggestion.body());
                    return new Proposed(
                            title.clean() ? title.text() : suggestion.title(),
                            body.text(),
                            title.clean() && body.clean());
                })
                .orElseGet(() -> new Proposed(suggestion.title(), suggestion.body(), false));
    }

    /** What the page said when it was made; nothing when that is longer ago than versions are looked back at. */
    record Before(String title, String body) {}

    @Transactional(readOnly = true)
    public Optional<Before> before(Suggestion suggestion, Contribution page, Viewer viewer) {
        if (suggestion.version() == page.version()) {
            return Optional.of(new Before(page.title(), page.body()));
        }
        return contributions.history(page.id(), viewer).stream()
                .filter(revision -> revision.version() == suggestion.version())
                .map(revision -> new Before(revision.title(), revision.body()))
                .findFirst();
    }

    /** What came of accepting or declining. */
    sealed interface Deciding {
        record Done() implements Deciding {}

        /** Somebody did already, or it was taken back. */
        record TooLate() implements Deciding {}

        /** What was changed since cannot be put together with it; whoever accepts says how. */
        record Asks(@Nullable PageForm form, Errors errors) implements Deciding {}
    }

    /** The page says it from now on, in the name of whoever suggested it; {@code form} is how, where it was asked. */
    Deciding accept(ContributionId id, SuggestionId which, @Nullable PageForm form, Viewer viewer) {
        var seen = require(id, which, viewer);
        if (!decides(seen, pages.requirePublished(id, viewer), viewer)) {
            throw new Forbidden();
        }
        var page = pages.requireRewritable(id, viewer);
        var suggestion = store.lock(which, id).filter(Suggestion::waiting);
        if (suggestion.isEmpty()) {
            return new Deciding.TooLate();
        }
        var closed = posts.closed(page, space(page, viewer), viewer);
        if (closed.isPresent()) {
            return new Deciding.Asks(form, Errors.of("body", closed.get()));
        }
        var text = form;
        if (text == null) {
            var proposed = proposed(suggestion.get(), page, viewer);
            if (!proposed.clean()) {
                return new Deciding.Asks(null, Errors.NONE);
            }
            text = PageForm.empty(proposed.title(), proposed.body(), "", "").over(page.version());
        }
        var checked = PageText.check(text);
        if (checked.errors().any()) {
            return new Deciding.Asks(text, checked.errors());
        }
        return accept(suggestion.get(), page, text, checked.text(), viewer);
    }

    private Deciding accept(Suggestion suggestion, Contribution page, PageForm form, PageText text, Viewer viewer) {
        var edit = contributions.rewrite(
                page.id(),
                KeptPages.version(form),
                text.title(),
                text.body(),
                Posts.language(text.title() + "\n" + text.body(), viewer),
                suggestion.why(),
                suggestion.by(),
                viewer);
        return switch (edit) {
            case Edit.SomeoneWasFaster(var current) ->
                new Deciding.Asks(
                        form.over(current.version()), Errors.of("body", Said.of("threads.someone-was-faster")));
            case Edit.Done(var made) -> {
                files.adopt(made, List.of(suggestion.by(), viewer.id()));
                if (made.version() > page.version()) {
                    contributions.credit(
                            made, Hands.suggested(suggestion.body(), suggestion.by(), made.body(), viewer.id()));
                }
                decide(suggestion, page, State.ACCEPTED, "", viewer);
                yield new Deciding.Done();
            }
        };
    }

    /** With a word to whoever made it, which may be empty. */
    Deciding decline(ContributionId id, SuggestionId which, String word, Viewer viewer) {
        var seen = require(id, which, viewer);
        var page = pages.requirePublished(id, viewer);
        if (!decides(seen, page, viewer)) {
            throw new Forbidden();
        }
        var reading = new Reading();
        var said = reading.optionalText("word", word, LONGEST_WORD);
        if (!reading.fine()) {
            return new Deciding.Asks(null, reading.errors());
        }
        return decideIfWaiting(which, page, State.DECLINED, said, viewer);
    }

    /** Whoever made it takes it back. */
    Deciding withdraw(ContributionId id, SuggestionId which, Viewer viewer) {
        if (!require(id, which, viewer).by().equals(viewer.id())) {
            throw new Forbidden();
        }
        return decideIfWaiting(which, pages.requirePublished(id, viewer), State.WITHDRAWN, "", viewer);
    }

    private Deciding decideIfWaiting(SuggestionId which, Contribution page, State state, String word, Viewer viewer) {
        return store.lock(which, page.id())
                .filter(Suggestion::waiting)
                .<Deciding>map(suggestion -> {
                    decide(suggestion, page, state, word, viewer);
                    return new Deciding.Done();
                })
                .orElseGet(Deciding.TooLate::new);
    }

    private void decide(Suggestion suggestion, Contribution page, State state, String word, Viewer viewer) {
        store.decide(suggestion, page, state, word, viewer.id(), clock.instant());
        if (!store.waits(page.id())) {
            keepers(page, space(page, viewer), viewer)
                    .forEach(keeper -> notifications.settle(keeper, NOTICE, page.id()));
        }
        if (!suggestion.by().equals(viewer.id()) && unshown.mayRead(suggestion.by(), page.id())) {
            notifications.tell(suggestion.by(), state == State.ACCEPTED ? ACCEPTED : DECLINED, suggestion.path());
        }
        contributions.touched(page);
    }

    private Space space(Contribution page, Viewer viewer) {
        return spaces.requireAround(page.space(), viewer);
    }
}
