package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Map;
import nl.zwerm.circles.internal.RoomPage.Retyped;
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

/** What can be done with a session that is over: keeping something of it, and destroying the rest. */
@Controller
@RequestMapping("/circles/{circle}/sessions/{session}")
class OverController {

    private final Outcomes outcomes;
    private final OutcomeViews views;
    private final RoomViews rooms;
    private final Circles circles;

    OverController(Outcomes outcomes, OutcomeViews views, RoomViews rooms, Circles circles) {
        this.outcomes = outcomes;
        this.views = views;
        this.rooms = rooms;
        this.circles = circles;
    }

    @GetMapping("/outcome")
    ModelAndView outcome(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        outcomes.requireOver(circle, session, viewer);
        return outcomes.findOf(session, viewer)
                .map(id -> redirect(OwnOutcome.path(id)))
                .orElseGet(() -> view(views.draft(circle, session, viewer)));
    }

    @PostMapping("/outcome")
    ModelAndView write(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam Map<String, String> typed,
            Viewer viewer) {
        var form = OutcomeForm.typed(typed);
        return switch (outcomes.write(circle, session, form, viewer)) {
            case Outcomes.Writing.Written(var id) ->
                redirect(OwnOutcome.path(id), new Flash("circles.outcome.written"));
            case Outcomes.Writing.Mend(var errors) -> invalid(views.again(circle, session, form, errors, viewer));
        };
    }

    @PostMapping("/purge")
    ModelAndView purge(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "false") boolean sure,
            Viewer viewer) {
        outcomes.requirePurgeable(circle, session, viewer);
        if (!sure) {
            var errors = Errors.of("sure", Said.of("circles.purge.tick"));
            return invalid(rooms.show(circle, session, Retyped.NOTHING, errors, viewer));
        }
        outcomes.purge(circle, session, viewer);
        var next = outcomes.findOf(session, viewer)
                .map(OwnOutcome::path)
                .or(() -> circles.find(circle, viewer).map(Circle::path))
                .orElse("/circles");
        return redirect(next, new Flash("circles.purge.done"));
    }
}
