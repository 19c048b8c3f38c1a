package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import nl.zwerm.circles.internal.CirclePage.Inviting;
import nl.zwerm.people.PersonId;
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

/** A circle, for those who sit in it. */
@Controller
@RequestMapping("/circles/{circle}")
class CircleController {

    private static final String HUB = "/circles";

    private final Circles circles;
    private final CircleViews views;
    private final Readmission readmission;

    CircleController(Circles circles, CircleViews views, Readmission readmission) {
        this.readmission = readmission;
        this.circles = circles;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(@PathVariable CircleId circle, Viewer viewer) {
        return view(views.show(circle, Inviting.NOBODY, viewer));
    }

    @GetMapping("/agreement")
    ModelAndView agreement(@PathVariable CircleId circle, Viewer viewer) {
        return view(views.agreement(circle, Errors.NONE, viewer));
    }

    @PostMapping("/agreement")
    ModelAndView agree(
            @PathVariable CircleId circle,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean agreed,
            Viewer viewer) {
        var errors = circles.agree(circle, version, agreed, viewer);
        return errors.any()
                ? invalid(views.agreement(circle, errors, viewer))
                : redirect(Circle.path(circle), new Flash("circles.agreed"));
    }

    @PostMapping("/seats")
    ModelAndView invite(
            @PathVariable CircleId circle,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") List<String> person,
            @RequestParam(defaultValue = "false") boolean anyway,
            Viewer viewer) {
        return switch (circles.invite(circle, colleague, person, anyway, viewer)) {
            case Circles.Outcome.Made _ -> redirect(Circle.path(circle), new Flash("circles.invited"));
            case Circles.Outcome.Mend(var errors, var pick, var warned) ->
                invalid(views.show(circle, new Inviting(pick, warned, errors), viewer));
        };
    }

    @PostMapping("/about")
    ModelAndView change(
            @PathVariable CircleId circle,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String rhythm,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer) {
        var form = new AboutForm(name, purpose, rhythm, version);
        var errors = circles.change(circle, form, viewer);
        return errors.any()
                ? invalid(views.show(circle, form, errors, viewer))
                : redirect(Circle.path(circle), new Flash("web.saved"));
    }

    @PostMapping("/exit")
    ModelAndView leave(@PathVariable CircleId circle, Viewer viewer) {
        circles.leave(circle, viewer);
        return redirect(HUB, new Flash("circles.left"));
    }

    @PostMapping("/end")
    ModelAndView end(@PathVariable CircleId circle, Viewer viewer) {
        circles.end(circle, viewer);
        return redirect(HUB, new Flash("circles.ended"));
    }

    @PostMapping("/seats/{person}/readmission")
    ModelAndView readmit(@PathVariable CircleId circle, @PathVariable PersonId person, Viewer viewer) {
        readmission.of(circle, person, viewer);
        return redirect(Circle.path(circle), new Flash("circles.readmitted"));
    }
}
