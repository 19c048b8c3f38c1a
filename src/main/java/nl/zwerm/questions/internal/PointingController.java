package nl.zwerm.questions.internal;

import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Ask a named colleague too. */
@Controller
@RequestMapping("/questions/{id}/pointing")
class PointingController {

    private final PointingOut pointing;

    PointingController(PointingOut pointing) {
        this.pointing = pointing;
    }

    @GetMapping("/new")
    ModelAndView draft(@PathVariable ContributionId id, Viewer viewer) {
        var form = pointing.form(id, Pick.ONE, Errors.NONE, viewer);
        return pointing.locked(id) ? redirect("/questions/" + id) : view(form);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") List<String> person,
            Viewer viewer) {
        return pointing.point(id, colleague, person, viewer)
                .map(Pages::invalid)
                .orElseGet(() -> redirect("/questions/" + id, new Flash("questions.pointed")));
    }
}
