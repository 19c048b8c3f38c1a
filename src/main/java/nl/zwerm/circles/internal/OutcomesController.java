package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Map;
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

/** What people kept of sessions; each has an address that stays when the session is gone. */
@Controller
@RequestMapping(OutcomesController.PATH)
class OutcomesController {

    static final String PATH = "/circles/outcomes";

    private final Outcomes outcomes;
    private final OutcomeViews views;

    OutcomesController(Outcomes outcomes, OutcomeViews views) {
        this.outcomes = outcomes;
        this.views = views;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return view(views.index(viewer));
    }

    @GetMapping("/{outcome}")
    ModelAndView show(@PathVariable OutcomeId outcome, Viewer viewer) {
        return view(views.show(outcome, "", Errors.NONE, viewer));
    }

    @GetMapping("/{outcome}/change")
    ModelAndView edit(@PathVariable OutcomeId outcome, Viewer viewer) {
        return view(views.edit(outcome, null, Errors.NONE, viewer));
    }

    @PostMapping("/{outcome}/change")
    ModelAndView change(@PathVariable OutcomeId outcome, @RequestParam Map<String, String> typed, Viewer viewer) {
        var form = OutcomeForm.typed(typed);
        return switch (outcomes.change(outcome, form, viewer)) {
            case Outcomes.Writing.Written _ -> back(outcome, "web.saved");
            case Outcomes.Writing.Mend(var errors) -> invalid(views.edit(outcome, form, errors, viewer));
        };
    }

    @PostMapping("/{outcome}/helped/{weeks}")
    ModelAndView help(
            @PathVariable OutcomeId outcome,
            @PathVariable int weeks,
            @RequestParam(defaultValue = "0") int score,
            @RequestParam(defaultValue = "") String line,
            Viewer viewer) {
        var errors = outcomes.help(outcome, weeks, score, line, viewer);
        return errors.any()
                ? invalid(views.show(outcome, line, errors, viewer))
                : back(outcome, "circles.outcome.helped.noted");
    }

    @PostMapping("/{outcome}/helped/{weeks}/skip")
    ModelAndView skip(@PathVariable OutcomeId outcome, @PathVariable int weeks, Viewer viewer) {
        outcomes.skip(outcome, weeks, viewer);
        return back(outcome, "circles.outcome.helped.skipped");
    }

    @PostMapping("/{outcome}/follow-up")
    ModelAndView comeBack(@PathVariable OutcomeId outcome, Viewer viewer) {
        outcomes.comeBack(outcome, viewer);
        return back(outcome, "web.saved");
    }

    @PostMapping("/{outcome}/actions/{number}/done")
    ModelAndView finish(
            @PathVariable OutcomeId outcome,
            @PathVariable int number,
            @RequestParam(defaultValue = "true") boolean done,
            Viewer viewer) {
        outcomes.finish(outcome, number, done, viewer);
        return back(outcome, "web.saved");
    }

    @PostMapping("/{outcome}/actions/{number}/step")
    ModelAndView takeAsStep(@PathVariable OutcomeId outcome, @PathVariable int number, Viewer viewer) {
        outcomes.takeAsStep(outcome, number, viewer);
        return back(outcome, "circles.outcome.step.taken");
    }

    @PostMapping("/{outcome}/actions/{number}/task")
    ModelAndView putOnBoard(
            @PathVariable OutcomeId outcome,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String space,
            @RequestParam(defaultValue = "") String sure,
            Viewer viewer) {
        var meant = Sure.ticked(sure);
        var errors = outcomes.putOnBoard(outcome, number, space, meant, viewer);
        return errors.any()
                ? invalid(views.again(outcome, number, space, meant, errors, viewer))
                : back(outcome, "circles.outcome.board.put");
    }

    @PostMapping("/{outcome}/sharing")
    ModelAndView share(@PathVariable OutcomeId outcome, @RequestParam boolean shared, Viewer viewer) {
        outcomes.share(outcome, shared, viewer);
        return back(outcome, shared ? "circles.outcome.shared" : "circles.outcome.taken-back");
    }

    @PostMapping("/{outcome}/deletion")
    ModelAndView delete(@PathVariable OutcomeId outcome, Viewer viewer) {
        outcomes.delete(outcome, viewer);
        return redirect(PATH, new Flash("circles.outcome.deleted"));
    }

    private static ModelAndView back(OutcomeId outcome, String word) {
        return redirect(OwnOutcome.path(outcome), new Flash(word));
    }
}
