package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;

import java.util.List;
import nl.zwerm.circles.methods.DraftFile.Trouble;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Methods of a circle's own, for those who sit in it and said yes to its agreement. */
@Controller
@RequestMapping("/circles/{circle}/methods")
class OwnMethodController {

    private final OwnMethods own;
    private final OwnMethodViews views;

    OwnMethodController(OwnMethods own, OwnMethodViews views) {
        this.own = own;
        this.views = views;
    }

    @GetMapping
    ModelAndView index(@PathVariable CircleId circle, Viewer viewer) {
        return views.index(circle, viewer).map(Pages::view).orElseGet(() -> agreeFirst(circle));
    }

    @GetMapping("/{method}")
    ModelAndView edit(@PathVariable CircleId circle, @PathVariable OwnMethodId method, Viewer viewer) {
        return views.edit(circle, method, viewer).map(Pages::view).orElseGet(() -> agreeFirst(circle));
    }

    /** Each button of the form comes here; only two of them save. */
    @PostMapping("/{method}")
    ModelAndView update(
            @PathVariable CircleId circle,
            @PathVariable OwnMethodId method,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        var form = MethodForm.of(typed);
        if (!form.saves()) {
            return views.changed(circle, method, form.done(), viewer)
                    .map(Pages::view)
                    .orElseGet(() -> agreeFirst(circle));
        }
        if (!form.troubles().isEmpty()) {
            return again(circle, method, form, form.troubles(), null, viewer);
        }
        return switch (own.save(circle, method, form.draft(), form.version(), viewer)) {
            case OwnMethods.Outcome.Saved(int before) ->
                redirect(
                        OwnMethod.path(circle, method) + (form.act().equals("try") ? "/run" : ""),
                        undoable("circles.own.saved", circle, method, before));
            case OwnMethods.Outcome.Mend(var troubles) -> again(circle, method, form, troubles, null, viewer);
            case OwnMethods.Outcome.Late(var standing) -> again(circle, method, form, List.of(), standing, viewer);
        };
    }

    private ModelAndView again(
            CircleId circle,
            OwnMethodId method,
            MethodForm form,
            List<Trouble> troubles,
            @Nullable OwnMethod late,
            Viewer viewer) {
        return invalid(views.again(circle, method, form, troubles, late, viewer));
    }

    @GetMapping("/{method}/run")
    ModelAndView run(@PathVariable CircleId circle, @PathVariable OwnMethodId method, Viewer viewer) {
        return views.run(circle, method, viewer).map(Pages::view).orElseGet(() -> agreeFirst(circle));
    }

    @PostMapping("/{method}/versions/{version}/restoration")
    ModelAndView goBack(
            @PathVariable CircleId circle, @PathVariable OwnMethodId method, @PathVariable int version, Viewer viewer) {
        int before = own.goBack(circle, method, version, viewer);
        return redirect(OwnMethod.path(circle, method), undoable("circles.own.went-back", circle, method, before));
    }

    @PostMapping("/{method}/sharing")
    ModelAndView share(
            @PathVariable CircleId circle,
            @PathVariable OwnMethodId method,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer) {
        var said = own.share(circle, method, version, viewer) ? "circles.own.shared" : "circles.own.share.late";
        return redirect(OwnMethod.path(circle, method), new Flash(said));
    }

    @PostMapping("/{method}/removal")
    ModelAndView remove(@PathVariable CircleId circle, @PathVariable OwnMethodId method, Viewer viewer) {
        own.remove(circle, method, viewer);
        return redirect(
                OwnMethod.pathOf(circle),
                new Flash("circles.own.removed", OwnMethod.path(circle, method) + "/restoration"));
    }

    @PostMapping("/{method}/restoration")
    ModelAndView restore(@PathVariable CircleId circle, @PathVariable OwnMethodId method, Viewer viewer) {
        own.restore(circle, method, viewer);
        return redirect(OwnMethod.pathOf(circle), new Flash("circles.own.restored"));
    }

    private static Flash undoable(String word, CircleId circle, OwnMethodId method, int before) {
        return new Flash(word, OwnMethod.path(circle, method) + "/versions/" + before + "/restoration");
    }

    private static ModelAndView agreeFirst(CircleId circle) {
        return redirect(Circles.agreementPath(circle));
    }
}
