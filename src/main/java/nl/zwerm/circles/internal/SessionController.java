package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages;
import nl.zwerm.web.Pages.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A session as it is planned, for those who take part. */
@Controller
@RequestMapping("/circles/{circle}/sessions")
class SessionController {

    private final Planning planning;
    private final SessionViews views;
    private final RoomViews rooms;

    SessionController(Planning planning, SessionViews views, RoomViews rooms) {
        this.rooms = rooms;
        this.planning = planning;
        this.views = views;
    }

    @GetMapping("/new")
    ModelAndView fresh(@PathVariable CircleId circle, Viewer viewer) {
        return views.plan(circle, viewer).map(Pages::view).orElseGet(() -> redirect(Circles.agreementPath(circle)));
    }

    @PostMapping("/new")
    ModelAndView plan(
            @PathVariable CircleId circle,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "room") String manner,
            @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "") String guests,
            @RequestParam(defaultValue = "") List<String> person,
            @RequestParam(defaultValue = "") List<String> without,
            @RequestParam(defaultValue = "1") String times,
            @RequestParam(defaultValue = "") String once,
            Viewer viewer) {
        var token = PublicId.read(once).map(PublicId::show).orElseGet(Circles::token);
        var form = new SessionForm(day, time, minutes, place, manner, method, guests, person, without, 0, times, token);
        return switch (planning.plan(circle, form, viewer)) {
            case Planning.Outcome.Made(var id) -> redirect(Session.path(circle, id), new Flash("circles.planned"));
            case Planning.Outcome.Mend mend -> invalid(views.planAgain(circle, form, mend, viewer));
        };
    }

    @GetMapping("/{session}")
    ModelAndView show(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        try {
            return rooms.find(circle, session, viewer)
                    .map(Pages::view)
                    .orElseGet(() -> view(views.show(circle, session, viewer)));
        } catch (NotFound gone) {
            // Only who was there learns that there was something.
            var answer =
                    view(views.destroyed(circle, session, Errors.NONE, viewer).orElseThrow(() -> gone));
            answer.setStatus(HttpStatus.NOT_FOUND);
            return answer;
        }
    }

    @PostMapping("/{session}/time")
    ModelAndView move(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "room") String manner,
            @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "") List<String> without,
            @RequestParam(defaultValue = "false") boolean choosing,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer) {
        var form = new SessionForm(
                day, time, minutes, place, manner, method, "", List.of(), choosing ? without : null, version, "1", "");
        var errors = planning.move(circle, session, form, viewer);
        return errors.any()
                ? invalid(views.show(circle, session, form, errors, viewer))
                : redirect(Session.path(circle, session), new Flash("circles.moved"));
    }

    @PostMapping("/{session}/leader")
    ModelAndView lead(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String leader,
            Viewer viewer) {
        var errors = planning.lead(circle, session, leader, viewer);
        return errors.any()
                ? invalid(views.show(circle, session, null, errors, viewer))
                : redirect(Session.path(circle, session), new Flash("web.saved"));
    }

    @PostMapping("/{session}/cancellation")
    ModelAndView cancel(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        planning.cancel(circle, session, viewer);
        return redirect(Circle.path(circle), new Flash("circles.called-off"));
    }

    @PostMapping("/{session}/coming")
    ModelAndView come(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam boolean coming,
            Viewer viewer) {
        planning.come(circle, session, coming, viewer);
        return redirect(Session.path(circle, session), new Flash("web.saved"));
    }

    @GetMapping("/{session}/session.ics")
    ResponseEntity<byte[]> file(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        return planning.file(circle, session, viewer);
    }

    @GetMapping("/{session}/agreement")
    ModelAndView agreement(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        return views.agreement(circle, session, Errors.NONE, viewer)
                .map(Pages::view)
                .orElseGet(() -> redirect(Circles.agreementPath(circle)));
    }

    @PostMapping("/{session}/agreement")
    ModelAndView agree(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean agreed,
            Viewer viewer) {
        var errors = planning.agree(circle, session, version, agreed, viewer);
        return errors.any()
                ? invalid(views.agreement(circle, session, errors, viewer).orElseThrow())
                : redirect(Session.path(circle, session), new Flash("circles.agreed"));
    }

    @PostMapping("/{session}/exit")
    ModelAndView leave(@PathVariable CircleId circle, @PathVariable SessionId session, Viewer viewer) {
        planning.leaveAsGuest(circle, session, viewer);
        return redirect("/circles", new Flash("circles.session.left"));
    }
}
