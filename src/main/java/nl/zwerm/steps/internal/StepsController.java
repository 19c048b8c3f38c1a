package nl.zwerm.steps.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/steps")
class StepsController {

    private final Steps steps;
    private final StepViews views;

    StepsController(Steps steps, StepViews views) {
        this.steps = steps;
        this.views = views;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return view(views.index(viewer));
    }

    @GetMapping("/new")
    ModelAndView draft(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String draft,
            Viewer viewer) {
        return view(views.begin(title, from, draft, viewer));
    }

    @PostMapping
    ModelAndView create(@ModelAttribute StepForm.Typed typed, Viewer viewer) {
        var form = StepForm.of(typed);
        return switch (steps.take(form, viewer)) {
            case Taking.Taken(var id) ->
                redirect("/steps/" + id, new Flash("steps.taken", "/contributions/" + id + "/withdrawn"));
            case Taking.Mend(var errors) -> invalid(views.again(form, errors, viewer));
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable ContributionId id, Viewer viewer) {
        return view(views.show(id, viewer, Retyped.NOTHING));
    }

    @PostMapping("/{id}/done")
    ModelAndView finish(@PathVariable ContributionId id, Viewer viewer) {
        steps.finish(id, viewer);
        return redirect("/steps/" + id, new Flash("steps.finished"));
    }

    @PostMapping("/{id}/dropped")
    ModelAndView drop(@PathVariable ContributionId id, Viewer viewer) {
        steps.drop(id, viewer);
        return redirect("/steps/" + id, new Flash("steps.let-go"));
    }

    @PostMapping("/{id}/learned")
    ModelAndView learn(
            @PathVariable ContributionId id, @RequestParam(defaultValue = "") String learned, Viewer viewer) {
        return answer(id, steps.learn(id, learned, viewer), "steps.noted", learned, viewer);
    }

    @PostMapping("/{id}/not-yet")
    ModelAndView postpone(@PathVariable ContributionId id, @RequestParam(defaultValue = "") String day, Viewer viewer) {
        return answer(id, steps.postpone(id, day, viewer), "steps.postponed", "", viewer);
    }

    private ModelAndView answer(ContributionId id, Taking taking, String word, String learned, Viewer viewer) {
        return switch (taking) {
            case Taking.Taken _ -> redirect("/steps/" + id, new Flash(word));
            case Taking.Mend(var errors) -> invalid(views.show(id, viewer, Retyped.NOTHING, learned, errors));
        };
    }
}
