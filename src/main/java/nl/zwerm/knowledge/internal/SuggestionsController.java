package nl.zwerm.knowledge.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.knowledge.internal.Suggestions.Deciding;
import nl.zwerm.knowledge.internal.Suggestions.Suggesting;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How somebody would have a page read. */
@Controller
@RequestMapping("/pages/{page}/suggestions")
class SuggestionsController {

    private final Suggestions suggestions;
    private final SuggestionViews views;
    private final Notifications notifications;

    SuggestionsController(Suggestions suggestions, SuggestionViews views, Notifications notifications) {
        this.suggestions = suggestions;
        this.views = views;
        this.notifications = notifications;
    }

    @GetMapping("/new")
    ModelAndView draft(@PathVariable ContributionId page, Viewer viewer) {
        return view(views.begin(page, viewer));
    }

    @PostMapping
    ModelAndView create(@PathVariable ContributionId page, @RequestParam Map<String, String> fields, Viewer viewer) {
        var form = PageForm.of(fields);
        return switch (suggestions.suggest(page, form, viewer)) {
            case Suggesting.Sent(var id) -> redirect(Suggestion.path(page, id), new Flash("knowledge.suggest.sent"));
            case Suggesting.Mend(var errors) -> invalid(views.again(page, form, errors, viewer));
        };
    }

    @GetMapping("/{suggestion}")
    ModelAndView show(@PathVariable ContributionId page, @PathVariable SuggestionId suggestion, Viewer viewer) {
        var shown = views.show(page, suggestion, null, "", Errors.NONE, viewer);
        notifications.seen(viewer, shown.path());
        return view(shown);
    }

    @PostMapping("/{suggestion}/accepted")
    ModelAndView accept(
            @PathVariable ContributionId page,
            @PathVariable SuggestionId suggestion,
            @RequestParam Map<String, String> fields,
            Viewer viewer) {
        var form = fields.containsKey("body") ? PageForm.of(fields) : null;
        return switch (suggestions.accept(page, suggestion, form, viewer)) {
            case Deciding.Done _ -> redirect(KeptPages.path(page), new Flash("knowledge.suggest.accepted"));
            case Deciding.TooLate _ -> tooLate(page, suggestion);
            case Deciding.Asks(var typed, var errors) ->
                invalid(views.show(page, suggestion, typed, "", errors, viewer));
        };
    }

    @PostMapping("/{suggestion}/declined")
    ModelAndView decline(
            @PathVariable ContributionId page,
            @PathVariable SuggestionId suggestion,
            @RequestParam(defaultValue = "") String word,
            Viewer viewer) {
        return switch (suggestions.decline(page, suggestion, word, viewer)) {
            case Deciding.Done _ -> redirect(KeptPages.path(page), new Flash("knowledge.suggest.declined"));
            case Deciding.TooLate _ -> tooLate(page, suggestion);
            case Deciding.Asks asks -> invalid(views.show(page, suggestion, null, word, asks.errors(), viewer));
        };
    }

    @PostMapping("/{suggestion}/withdrawn")
    ModelAndView withdraw(@PathVariable ContributionId page, @PathVariable SuggestionId suggestion, Viewer viewer) {
        return suggestions.withdraw(page, suggestion, viewer) instanceof Deciding.Done
                ? redirect(Suggestion.path(page, suggestion), new Flash("knowledge.suggest.withdrawn"))
                : tooLate(page, suggestion);
    }

    private static ModelAndView tooLate(ContributionId page, SuggestionId suggestion) {
        return redirect(Suggestion.path(page, suggestion), new Flash("knowledge.suggest.too-late"));
    }
}
