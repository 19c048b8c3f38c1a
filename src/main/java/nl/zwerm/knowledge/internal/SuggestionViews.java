package nl.zwerm.knowledge.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.knowledge.internal.SuggestionStore.Waiting;
import nl.zwerm.people.People;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Space;
import nl.zwerm.text.TextDiff;
import nl.zwerm.threads.SentForms;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of suggestions show. */
@Service
@Transactional(readOnly = true)
class SuggestionViews {

    private static final int MOST = 50;

    private final Suggestions suggestions;
    private final SuggestionStore store;
    private final KeptPages pages;
    private final Contributions contributions;
    private final People people;

    SuggestionViews(
            Suggestions suggestions,
            SuggestionStore store,
            KeptPages pages,
            Contributions contributions,
            People people) {
        this.suggestions = suggestions;
        this.store = store;
        this.pages = pages;
        this.contributions = contributions;
        this.people = people;
    }

    public SuggestFormPage begin(ContributionId id, Viewer viewer) {
        var page = pages.requirePublished(id, viewer);
        return form(page, PageForm.of(page, PageDetails.NONE, "").sentAs(SentForms.token()), Errors.NONE, viewer);
    }

    /** The form with what was typed, and what must be mended. */
    public SuggestFormPage again(ContributionId id, PageForm form, Errors errors, Viewer viewer) {
        return form(pages.requirePublished(id, viewer), form, errors, viewer);
    }

    private SuggestFormPage form(Contribution page, PageForm form, Errors errors, Viewer viewer) {
        return new SuggestFormPage(page.id().toString(), page.title(), form, contributions.waits(page, viewer), errors);
    }

    /** {@code typed} is how it was to be accepted, where that was asked. */
    public SuggestionPage show(
            ContributionId id,
            SuggestionId which,
            @Nullable PageForm typed,
            String word,
            Errors errors,
            Viewer viewer) {
        var suggestion = suggestions.require(id, which, viewer);
        var page = pages.requirePublished(id, viewer);
        var proposed = suggestions.proposed(suggestion, page, viewer);
        boolean waiting = suggestion.waiting();
        var before = waiting
                ? Optional.of(new Suggestions.Before(page.title(), page.body()))
                : suggestions.before(suggestion, page, viewer);
        var title = waiting ? proposed.title() : suggestion.title();
        var body = waiting ? proposed.body() : suggestion.body();
        var cards = people.cardsById(Stream.of(suggestion.by(), suggestion.decidedBy())
                .filter(Objects::nonNull)
                .toList());
        return new SuggestionPage(
                page.title(),
                page.language(),
                suggestion,
                cards.get(suggestion.by()),
                suggestion.decidedBy() == null ? null : cards.get(suggestion.decidedBy()),
                TextDiff.between(before.map(Suggestions.Before::title).orElse(title), title),
                TextDiff.between(before.map(Suggestions.Before::body).orElse(body), body),
                waiting && (typed != null || !proposed.clean()),
                waiting && suggestions.decides(suggestion, page, viewer),
                suggestion.by().equals(viewer.id()),
                typed == null
                        ? PageForm.empty(proposed.title(), proposed.body(), "", "")
                                .over(page.version())
                        : typed,
                word,
                errors);
    }

    /** On its page, for whoever may accept them or made them. */
    public List<SuggestionItem> waiting(Contribution page, Space space, Viewer viewer) {
        return items(store.listWaiting(page.id(), space, viewer, MOST), viewer);
    }

    /** In the space, for whoever may accept them. */
    public List<SuggestionItem> waitingIn(Space space, Viewer viewer) {
        return items(store.listWaitingIn(space, viewer, MOST), viewer);
    }

    private List<SuggestionItem> items(List<Waiting> waiting, Viewer viewer) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        var titles = contributions.titles(
                waiting.stream().map(Waiting::page).distinct().toList(), viewer);
        var cards =
                people.cardsById(waiting.stream().map(Waiting::by).distinct().toList());
        return waiting.stream()
                .flatMap(one -> Optional.ofNullable(titles.get(one.page()))
                        .map(page -> new SuggestionItem(
                                Suggestion.path(one.page(), one.id()),
                                page.title(),
                                page.language(),
                                cards.get(one.by()),
                                one.at()))
                        .stream())
                .toList();
    }
}
