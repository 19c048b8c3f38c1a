package nl.zwerm.questions.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Retyped;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/questions")
class QuestionsController {

    private final Questions questions;
    private final QuestionViews views;
    private final QuestionLists lists;
    private final DraftViews drafts;
    private final AskingAround askingAround;

    QuestionsController(
            Questions questions,
            QuestionViews views,
            QuestionLists lists,
            DraftViews drafts,
            AskingAround askingAround) {
        this.questions = questions;
        this.views = views;
        this.lists = lists;
        this.drafts = drafts;
        this.askingAround = askingAround;
    }

    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer) {
        return view(lists.list(QuestionTab.ofWord(tab), before, viewer));
    }

    @GetMapping("/new")
    ModelAndView draft(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String space,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer) {
        return view(drafts.begin(title, space, draft, from, viewer));
    }

    @PostMapping
    ModelAndView create(@ModelAttribute QuestionForm.Typed typed, Viewer viewer) {
        var form = QuestionForm.of(typed);
        return switch (questions.ask(form, viewer)) {
            case Asking.Sent(var id) -> {
                askingAround.now(id);
                yield redirect("/questions/" + id, new Flash("questions.asked", "/contributions/" + id + "/withdrawn"));
            }
            case Asking.Waits(var id) ->
                redirect(
                        "/questions?tab=mine",
                        new Flash("questions.asked.under-pseudonym", "/questions/waiting/" + id + "/withdrawn"));
            case Asking.Mend(var errors) -> invalid(drafts.again(form, "", errors, viewer));
            case Asking.SomeoneWasFaster _ -> throw new IllegalStateException("a new question has no earlier version");
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable ContributionId id, Viewer viewer) {
        return view(views.show(id, viewer, Retyped.NOTHING));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable ContributionId id, Viewer viewer) {
        return view(drafts.again(questions.form(id, viewer), id.toString(), Errors.NONE, viewer));
    }

    @PostMapping("/{id}")
    ModelAndView update(@PathVariable ContributionId id, @ModelAttribute QuestionForm.Typed typed, Viewer viewer) {
        var form = QuestionForm.of(typed);
        return switch (questions.edit(id, form, viewer)) {
            case Asking.Sent _ -> redirect("/questions/" + id, new Flash("questions.changed"));
            case Asking.Waits _ -> redirect("/questions/" + id, new Flash("questions.changed.under-pseudonym"));
            case Asking.Mend(var errors) -> invalid(drafts.again(form, id.toString(), errors, viewer));
            case Asking.SomeoneWasFaster(var version) ->
                invalid(drafts.again(
                        form.over(version),
                        id.toString(),
                        Errors.of("title", Said.of("threads.someone-was-faster")),
                        viewer));
        };
    }
}
