package nl.zwerm.leaders.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.people.Viewer;
import nl.zwerm.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For whoever leads a team; for others there is nothing here. */
@Controller
@RequestMapping("/leaders")
class LeadersController {

    private final Examples examples;
    private final Reminding reminding;
    private final ExampleViews views;

    LeadersController(Examples examples, Reminding reminding, ExampleViews views) {
        this.examples = examples;
        this.reminding = reminding;
        this.views = views;
    }

    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String prompt,
            @RequestParam(defaultValue = "") String draft,
            Viewer viewer) {
        return view(views.begin(prompt, draft, viewer));
    }

    @PostMapping
    ModelAndView create(@ModelAttribute ExampleForm.Typed typed, Viewer viewer) {
        var form = ExampleForm.of(typed);
        return switch (examples.give(form, viewer)) {
            case Examples.Outcome.Kept kept ->
                redirect(
                        "/leaders/examples/" + kept.id(),
                        new Flash(
                                kept.shown() ? "leaders.was-shown" : "leaders.was-kept",
                                "/contributions/" + kept.id() + "/withdrawn"));
            case Examples.Outcome.GoOn on -> redirect(on.path());
            case Examples.Outcome.Mend mend -> invalid(views.again(form, mend.errors(), viewer));
        };
    }

    @PostMapping("/skipped")
    ModelAndView skip(Viewer viewer) {
        examples.requireLed(viewer);
        reminding.enough(viewer);
        return redirect("/", new Flash("leaders.was-skipped"));
    }

    @PostMapping("/reminder")
    ModelAndView remind(@RequestParam(defaultValue = "") String wanted, Viewer viewer) {
        examples.requireLed(viewer);
        reminding.want("yes".equals(wanted), viewer);
        return redirect("/leaders", new Flash("web.saved"));
    }
}
