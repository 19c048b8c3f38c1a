package nl.zwerm.start.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.time.DateTimeException;
import java.time.LocalDate;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plan of the first twelve weeks. Only organisers and administrators come here. */
@Controller
@RequestMapping("/organise/plan")
class PlanController {

    private final StartPlan plan;

    PlanController(StartPlan plan) {
        this.plan = plan;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return view(plan.show("", Errors.NONE, viewer));
    }

    @PostMapping("/beginning")
    ModelAndView begin(@RequestParam(defaultValue = "") String day, Viewer viewer) {
        try {
            var begins = LocalDate.parse(day.strip());
            if (begins.getYear() >= 2000 && begins.getYear() <= 2200) {
                plan.begin(begins);
                return redirect("/organise/plan", new Flash("web.saved"));
            }
        } catch (DateTimeException _) {
            // Said below.
        }
        return invalid(plan.show(day, Errors.of("day", Said.of("start.plan.no-day")), viewer));
    }

    @PostMapping("/done/{step}")
    ModelAndView tick(@PathVariable String step, Viewer viewer) {
        plan.tick(step, viewer);
        return redirect("/organise/plan#step-" + step);
    }

    @PostMapping("/undone/{step}")
    ModelAndView untick(@PathVariable String step) {
        plan.untick(step);
        return redirect("/organise/plan#step-" + step);
    }
}
