package nl.zwerm.notifications.push;

import static nl.zwerm.web.Pages.redirect;

import jakarta.servlet.http.HttpServletRequest;
import nl.zwerm.people.OpenSessions;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The browser in hand, which wants messages or wants them no more. */
@Controller
@RequestMapping("/notifications/devices")
class PushController {

    private static final String PREFERENCES = "/notifications/preferences";

    private final Devices devices;
    private final OpenSessions sessions;

    PushController(Devices devices, OpenSessions sessions) {
        this.devices = devices;
        this.sessions = sessions;
    }

    /** By a script: only the browser knows its address and its key. */
    @PostMapping
    ResponseEntity<Void> add(
            @RequestParam(defaultValue = "") String endpoint,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String auth,
            Viewer viewer,
            HttpServletRequest request) {
        boolean added = devices.add(endpoint, key, auth, sessions.current(request), viewer);
        return ResponseEntity.status(added ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
                .build();
    }

    @PostMapping("/removed")
    ModelAndView remove(@RequestParam(defaultValue = "false") boolean all, Viewer viewer, HttpServletRequest request) {
        if (all) {
            devices.removeAll(viewer);
        } else {
            devices.remove(sessions.current(request), viewer);
        }
        return redirect(PREFERENCES, new Flash("web.saved"));
    }
}
