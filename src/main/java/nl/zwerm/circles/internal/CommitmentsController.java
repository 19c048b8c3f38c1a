package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

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

/** What those who took part in a session agreed and learned, by the session. */
@Controller
@RequestMapping(CommitmentsController.PATH + "/{session}")
class CommitmentsController {

    static final String PATH = "/circles/commitments";

    private final Commitments commitments;
    private final CommitmentViews views;

    CommitmentsController(Commitments commitments, CommitmentViews views) {
        this.commitments = commitments;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(@PathVariable SessionId session, Viewer viewer) {
        return view(views.show(session, null, Errors.NONE, viewer));
    }

    @PostMapping("/items/{commitment}")
    ModelAndView plan(
            @PathVariable SessionId session,
            @PathVariable CommitmentId commitment,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String day,
            Viewer viewer) {
        var errors = commitments.plan(session, commitment, person, day, viewer);
        return errors.any()
                ? invalid(views.show(session, new CommitmentsPage.Mending(commitment, person, day), errors, viewer))
                : redirect(Commitments.path(session), new Flash("web.saved"));
    }

    /** {@code room} is the session from whose lobby it was ticked. */
    @PostMapping("/items/{commitment}/done")
    ModelAndView finish(
            @PathVariable SessionId session,
            @PathVariable CommitmentId commitment,
            @RequestParam(defaultValue = "true") boolean done,
            @RequestParam(defaultValue = "") String room,
            Viewer viewer) {
        commitments.finish(session, commitment, done, viewer);
        if (room.isEmpty()) {
            return redirect(Commitments.path(session), new Flash("web.saved"));
        }
        var circle = commitments.require(session, viewer).circle();
        return redirect(Session.path(circle, SessionId.valueOf(room)));
    }

    @PostMapping("/items/{commitment}/removal")
    ModelAndView remove(@PathVariable SessionId session, @PathVariable CommitmentId commitment, Viewer viewer) {
        commitments.remove(session, commitment, viewer);
        return redirect(
                commitments
                        .find(session, viewer)
                        .map(held -> Commitments.path(held.session()))
                        .orElse("/circles"),
                new Flash("circles.together.removed"));
    }
}
