package nl.zwerm.questions.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;

import java.util.Optional;
import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.TextForm;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What became of a question. */
@Controller
class OutcomeController {

    /** How they solved it helps others; whoever would rather not say closes the question all the same. */
    private static final String WITHOUT_SAYING_HOW = "solved-without";

    private final Outcomes outcomes;
    private final Solving solving;
    private final QuestionViews views;
    private final Care care;

    OutcomeController(Outcomes outcomes, Solving solving, QuestionViews views, Care care) {
        this.care = care;
        this.outcomes = outcomes;
        this.solving = solving;
        this.views = views;
    }

    @PostMapping("/questions/{id}/outcome")
    ModelAndView create(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String once,
            Viewer viewer) {
        if (Outcome.SOLVED.word().equals(outcome) && !outcomes.hides(id, viewer)) {
            return solved(id, new TextForm(how, "", 0, once), viewer);
        }
        if (WITHOUT_SAYING_HOW.equals(outcome)) {
            return answer(id, outcomes.close(id, Outcome.SOLVED, Optional.empty(), viewer), viewer);
        }
        return Outcome.ofWord(outcome)
                .map(chosen -> answer(id, outcomes.close(id, chosen, chosen(answer), viewer), viewer))
                .orElseGet(() -> refused(id, Said.of("questions.outcome.which"), viewer));
    }

    @PostMapping("/questions/{id}/reopened")
    ModelAndView delete(@PathVariable ContributionId id, Viewer viewer) {
        return answer(id, outcomes.reopen(id, viewer), viewer);
    }

    private ModelAndView answer(ContributionId id, Closing closing, Viewer viewer) {
        return switch (closing) {
            case Closing.Closed(var outcome, var answer) ->
                redirect(
                        "/questions/" + id + (answer == null ? "#outcome" : "#answer-" + answer),
                        new Flash("questions.closed." + word(id, outcome, answer != null)));
            case Closing.Reopened _ -> redirect("/questions/" + id, new Flash("questions.reopened"));
            case Closing.Waits _ -> redirect("/questions/" + id, new Flash("questions.closed.under-pseudonym"));
            case Closing.Refused(var reason) -> refused(id, reason, viewer);
        };
    }

    /** Nobody is asked to write down how where nothing can be added. */
    private String word(ContributionId id, Outcome outcome, boolean how) {
        if (outcome != Outcome.SOLVED) {
            return outcome.word();
        }
        if (how) {
            return "with-how";
        }
        return care.locked(id) ? Outcome.OBSOLETE.word() : outcome.word();
    }

    private ModelAndView solved(ContributionId id, TextForm form, Viewer viewer) {
        return switch (solving.solve(id, form, viewer)) {
            case Solving.Solved(var closing) -> answer(id, closing, viewer);
            case Solving.Mend(var errors) -> invalid(views.show(id, viewer, new Retyped(Solving.FIELD, form, errors)));
        };
    }

    /** Whoever did not ask is told so by the page; what can be mended is said where it is. */
    private ModelAndView refused(ContributionId id, Said reason, Viewer viewer) {
        if ("questions.outcome.not-yours".equals(reason.key())) {
            throw new Forbidden();
        }
        var errors = Errors.of("outcome", reason);
        return invalid(views.show(id, viewer, new Retyped("outcome", Retyped.NOTHING.form(), errors)));
    }

    private static Optional<ContributionId> chosen(String answer) {
        return PublicId.read(answer).map(ContributionId::of);
    }
}
