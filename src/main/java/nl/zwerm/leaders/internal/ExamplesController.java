package nl.zwerm.leaders.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.Written;
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

/** Examples: read by whoever may, changed and taken away by whoever wrote them. */
@Controller
@RequestMapping("/leaders/examples/{id}")
class ExamplesController {

    private final Examples examples;
    private final ExampleViews views;

    ExamplesController(Examples examples, ExampleViews views) {
        this.examples = examples;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(@PathVariable ContributionId id, Viewer viewer) {
        return view(views.show(id, viewer, Retyped.NOTHING));
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable ContributionId id, Viewer viewer) {
        return view(views.edit(id, viewer));
    }

    @PostMapping("/edit")
    ModelAndView update(@PathVariable ContributionId id, @ModelAttribute ExampleForm.Typed typed, Viewer viewer) {
        var form = ExampleForm.of(typed);
        return switch (examples.edit(id, form, viewer)) {
            case Written.Done _ -> redirect(path(id), new Flash("web.saved"));
            case Written.Mend(var errors) -> invalid(views.edit(id, form.text(), form.overVersion(), errors, viewer));
            case Written.SomeoneWasFaster(var version) ->
                invalid(views.edit(
                        id, form.text(), version, Errors.of("text", Said.of("threads.someone-was-faster")), viewer));
        };
    }

    @PostMapping("/shown")
    ModelAndView show(@PathVariable ContributionId id, @RequestParam(defaultValue = "") String team, Viewer viewer) {
        return redirect(path(examples.show(id, team, viewer)), new Flash("leaders.was-shown"));
    }

    @PostMapping("/kept")
    ModelAndView keep(@PathVariable ContributionId id, Viewer viewer) {
        return redirect(path(examples.keep(id, viewer)), new Flash("leaders.was-kept"));
    }

    private static String path(ContributionId id) {
        return "/leaders/examples/" + id;
    }
}
