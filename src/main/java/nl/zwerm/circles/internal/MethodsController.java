package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
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

/** The methods, for everybody who may want to use one. */
@Controller
@RequestMapping("/methods")
class MethodsController {

    private final MethodViews views;
    private final OwnMethods own;

    MethodsController(MethodViews views, OwnMethods own) {
        this.views = views;
        this.own = own;
    }

    @GetMapping
    ModelAndView index() {
        return view(views.index());
    }

    /** What a circle made and did not share is shown where the circle is. */
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        return views.elsewhere(id, viewer)
                .map(path -> redirect(path))
                .orElseGet(() -> view(views.show(id, Errors.NONE, viewer)));
    }

    /** Asked in the address, so that an advice can be passed on. */
    @GetMapping("/choice")
    ModelAndView choose(@ModelAttribute ChoiceForm.Typed typed) {
        var page = views.choose(ChoiceForm.of(typed));
        return page.errors().any() ? invalid(page) : view(page);
    }

    /** For one of the viewer's circles. */
    @PostMapping("/{id}/copies")
    ModelAndView copy(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String circle,
            @RequestParam(defaultValue = "") String once,
            Viewer viewer) {
        if (circle.isEmpty()) {
            return invalid(views.show(id, Errors.of("circle", Said.of("circles.own.which")), viewer));
        }
        var into = CircleId.valueOf(circle);
        var token = PublicId.read(once).map(PublicId::show).orElseGet(Circles::token);
        return switch (own.copy(id, into, token, viewer)) {
            case OwnMethods.Copied.Made(var made) ->
                redirect(OwnMethod.path(into, made), new Flash("circles.own.copied"));
            case OwnMethods.Copied.TooMany(int most) ->
                invalid(views.show(id, Errors.of("circle", Said.of("circles.own.too-many", "most", most)), viewer));
        };
    }

    /** The organisation reads it no longer. */
    @PostMapping("/{id}/withdrawal")
    ModelAndView takeBack(@PathVariable OwnMethodId id, Viewer viewer) {
        own.takeBack(id, viewer);
        return redirect(views.elsewhere(id.toString(), viewer).orElse("/methods"), new Flash("circles.own.taken-back"));
    }
}
