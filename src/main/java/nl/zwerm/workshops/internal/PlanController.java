package nl.zwerm.workshops.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.workshops.internal.Planning.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** When and where a workshop is, and that it is not. */
@Controller
@RequestMapping("/workshops/{id}")
class PlanController {

    private final Planning planning;
    private final Workshops workshops;

    PlanController(Planning planning, Workshops workshops) {
        this.planning = planning;
        this.workshops = workshops;
    }

    @GetMapping("/plan")
    ModelAndView draft(@PathVariable ContributionId id, Viewer viewer) {
        var opened = workshops.openArranged(id, viewer);
        return view(page(opened, PlanForm.of(opened.workshop(), planning.zone()), Errors.NONE));
    }

    @PostMapping("/plan")
    ModelAndView create(@PathVariable ContributionId id, @ModelAttribute PlanForm.Typed typed, Viewer viewer) {
        return answer(id, planning.plan(id, PlanForm.of(typed), viewer), viewer);
    }

    @PostMapping("/called-off")
    ModelAndView delete(@PathVariable ContributionId id, @ModelAttribute PlanForm.Typed typed, Viewer viewer) {
        return answer(id, planning.callOff(id, PlanForm.of(typed), viewer), viewer);
    }

    private ModelAndView answer(ContributionId id, Outcome outcome, Viewer viewer) {
        return switch (outcome) {
            case Outcome.Done(var word) -> redirect("/workshops/" + id, new Flash(word));
            case Outcome.Mend(var form, var errors) -> invalid(page(workshops.openArranged(id, viewer), form, errors));
        };
    }

    private PlanPage page(Opened opened, PlanForm form, Errors errors) {
        var made = opened.made();
        return new PlanPage(
                made.id().toString(),
                made.title(),
                made.language(),
                form,
                planning.zone().getId(),
                opened.workshop().planned().isPresent(),
                errors);
    }
}
