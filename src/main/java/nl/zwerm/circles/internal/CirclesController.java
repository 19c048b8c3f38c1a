package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own circles, and starting one. Not for guests of a space. */
@Controller
@RequestMapping("/circles")
class CirclesController {

    private final Circles circles;
    private final CirclesViews views;
    private final FirstSession firstSession;
    private final Counting counting;

    CirclesController(Circles circles, CirclesViews views, FirstSession firstSession, Counting counting) {
        this.counting = counting;
        this.circles = circles;
        this.views = views;
        this.firstSession = firstSession;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return view(views.index(colleague(viewer)));
    }

    /** Also for a guest of a session, who must know what awaits them. */
    @GetMapping("/first-session")
    ModelAndView firstSession() {
        return view(firstSession.page());
    }

    /** Everybody reads the same, an administrator too. */
    @GetMapping("/counts")
    ModelAndView counts(Viewer viewer) {
        colleague(viewer);
        return view(counting.page());
    }

    @GetMapping("/new")
    ModelAndView fresh(@RequestParam(defaultValue = "") String method, Viewer viewer) {
        return view(views.fresh(method, colleague(viewer)));
    }

    @PostMapping("/new")
    ModelAndView start(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String rhythm,
            @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "") String colleagues,
            @RequestParam(defaultValue = "") List<String> person,
            @RequestParam(defaultValue = "false") boolean anyway,
            @RequestParam(defaultValue = "") String once,
            Viewer viewer) {
        var token = PublicId.read(once).map(PublicId::show).orElseGet(Circles::token);
        var form = new CircleForm(name, purpose, rhythm, method, colleagues, person, anyway, token);
        return switch (circles.start(form, colleague(viewer))) {
            case Circles.Outcome.Made(var id) -> redirect(Circles.agreementPath(id), new Flash("circles.started"));
            case Circles.Outcome.Mend mend -> invalid(views.again(form, mend, viewer));
        };
    }

    private static Viewer colleague(Viewer viewer) {
        if (viewer.guest()) {
            throw new NotFound();
        }
        return viewer;
    }
}
