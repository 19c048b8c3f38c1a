package nl.zwerm.circles.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;

import nl.zwerm.circles.internal.RoomPage.Retyped;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saying how a session went, when it is over. */
@Controller
class QualityController {

    private final Quality quality;
    private final RoomViews views;
    private final SessionViews sessions;

    QualityController(Quality quality, RoomViews views, SessionViews sessions) {
        this.sessions = sessions;
        this.quality = quality;
        this.views = views;
    }

    @PostMapping("/circles/{circle}/sessions/{session}/taps")
    ModelAndView say(
            @PathVariable CircleId circle,
            @PathVariable SessionId session,
            @RequestParam(required = false) @Nullable String heard,
            @RequestParam(required = false) @Nullable String steps,
            @RequestParam(required = false) @Nullable String useful,
            @RequestParam(required = false) @Nullable String dared,
            Viewer viewer) {
        var taps = Taps.read(heard, steps, useful, dared);
        if (taps.isEmpty()) {
            return again(circle, session, Errors.of("taps", Said.of("circles.taps.all-four")), viewer);
        }
        quality.say(circle, session, taps.get(), viewer);
        return redirect(Session.path(circle, session), new Flash("circles.taps.thanks"));
    }

    private ModelAndView again(CircleId circle, SessionId session, Errors errors, Viewer viewer) {
        try {
            return invalid(views.show(circle, session, Retyped.NOTHING, errors, viewer));
        } catch (NotFound gone) {
            return invalid(sessions.destroyed(circle, session, errors, viewer).orElseThrow(() -> gone));
        }
    }
}
