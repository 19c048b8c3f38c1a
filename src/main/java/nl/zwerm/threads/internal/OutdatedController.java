package nl.zwerm.threads.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.ContributionId;
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

/** That something no longer holds, and what took its place. */
@Controller
@RequestMapping("/contributions/{id}/outdated")
class OutdatedController {

    private final Outdating outdating;

    OutdatedController(Outdating outdating) {
        this.outdating = outdating;
    }

    @GetMapping("/new")
    ModelAndView draft(@PathVariable ContributionId id, Viewer viewer) {
        return view(outdating.form(id, "", "", Errors.NONE, viewer));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String successor,
            Viewer viewer) {
        var errors = outdating.outdate(id, reason, successor, viewer);
        return errors.any()
                ? invalid(outdating.form(id, reason, successor, errors, viewer))
                : redirect(
                        outdating.place(id, viewer),
                        new Flash("threads.outdated.done", "/contributions/" + id + "/outdated/withdrawn"));
    }

    @PostMapping("/withdrawn")
    ModelAndView delete(@PathVariable ContributionId id, Viewer viewer) {
        boolean withdrawn = outdating.withdraw(id, viewer);
        return redirect(
                outdating.place(id, viewer),
                new Flash(withdrawn ? "threads.outdated.undone" : "threads.undone-already"));
    }
}
