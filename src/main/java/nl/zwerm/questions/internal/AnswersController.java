package nl.zwerm.questions.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.TextForm;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/questions/{question}")
class AnswersController {

    private final Answers answers;
    private final QuestionViews views;
    private final Contributions contributions;

    AnswersController(Answers answers, QuestionViews views, Contributions contributions) {
        this.answers = answers;
        this.views = views;
        this.contributions = contributions;
    }

    @PostMapping("/answers")
    ModelAndView create(
            @PathVariable ContributionId question,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String once,
            Viewer viewer) {
        var form = new TextForm(body, draft, 0, once);
        return switch (answers.answer(question, form, viewer)) {
            case Asking.Sent(var id) -> written(question, "answer-" + id, "questions.answered", id);
            case Asking.Mend(var errors) ->
                invalid(views.show(question, viewer, new Retyped(Answers.FIELD, form, errors)));
            case Asking.SomeoneWasFaster _ -> throw new IllegalStateException("a new answer has no earlier version");
            case Asking.Waits _ -> throw new IllegalStateException("an answer stands under a name");
        };
    }

    /** Wherever it stands now: its question may have gone into another. */
    @GetMapping("/answers/{answer}")
    ModelAndView show(@PathVariable ContributionId question, @PathVariable ContributionId answer, Viewer viewer) {
        var found = contributions.require(answer, Drafts.ANSWER, viewer);
        return redirect("/questions/" + found.root() + "#answer-" + answer);
    }

    @GetMapping("/answers/{answer}/edit")
    ModelAndView edit(@PathVariable ContributionId question, @PathVariable ContributionId answer, Viewer viewer) {
        var mine = answers.requireOwnAnswer(question, answer, viewer);
        return view(page(mine, mine.body(), mine.version(), Errors.NONE, viewer));
    }

    @PostMapping("/answers/{answer}")
    ModelAndView update(
            @PathVariable ContributionId question,
            @PathVariable ContributionId answer,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer) {
        var mine = answers.requireOwnAnswer(question, answer, viewer);
        return switch (answers.edit(question, answer, new TextForm(body, "", version, ""), viewer)) {
            case Asking.Sent _ ->
                redirect("/questions/" + question + "#answer-" + answer, new Flash("questions.answer.changed"));
            case Asking.Waits _ -> throw new IllegalStateException("an answer stands under a name");
            case Asking.Mend(var errors) -> invalid(page(mine, body, version, errors, viewer));
            case Asking.SomeoneWasFaster(var newer) ->
                invalid(page(
                        mine, body, newer, Errors.of(Answers.FIELD, Said.of("threads.someone-was-faster")), viewer));
        };
    }

    private AnswerPage page(Contribution mine, String body, int version, Errors errors, Viewer viewer) {
        var question = contributions.require(mine.root(), Drafts.QUESTION, viewer);
        return new AnswerPage(
                question.id().toString(), question.title(), mine.id().toString(), body, version, errors);
    }

    private static ModelAndView written(ContributionId question, String at, String word, ContributionId id) {
        return redirect("/questions/" + question + "#" + at, new Flash(word, "/contributions/" + id + "/withdrawn"));
    }
}
