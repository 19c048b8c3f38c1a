package nl.zwerm.questions.internal;

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

/** A question that was asked before goes into the one that stands. */
@Controller
@RequestMapping("/questions/{id}/merge")
class MergeController {

    private final MergingQuestions merging;

    MergeController(MergingQuestions merging) {
        this.merging = merging;
    }

    @GetMapping("/new")
    ModelAndView draft(@PathVariable ContributionId id, Viewer viewer) {
        return view(merging.form(id, "", "", "", Errors.NONE, viewer));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        var errors = merging.merge(id, into, address, reason, viewer);
        return errors.any()
                ? invalid(merging.form(id, into, address, reason, errors, viewer))
                : redirect("/questions/" + id, new Flash("questions.merged", "/contributions/" + id + "/merge/parted"));
    }
}
