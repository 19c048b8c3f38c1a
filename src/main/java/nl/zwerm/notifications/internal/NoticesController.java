package nl.zwerm.notifications.internal;

import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.time.Instant;
import nl.zwerm.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/notifications")
class NoticesController {

    static final String PLACE = "/notifications";

    private final Notices notices;

    NoticesController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String from, Viewer viewer) {
        return view(notices.show(from, viewer));
    }

    /** For a page that is open while somebody is told something. */
    @GetMapping("/bell")
    ModelAndView bell(@RequestParam(defaultValue = "false") boolean here) {
        return view(new BellPage(here));
    }

    @PostMapping("/{id}/opened")
    ModelAndView open(@PathVariable String id, Viewer viewer) {
        return redirect(notices.open(id, viewer));
    }

    @PostMapping("/{id}/seen")
    ModelAndView putAside(@PathVariable String id, Viewer viewer) {
        notices.putAside(id, viewer);
        return redirect(PLACE);
    }

    @PostMapping("/seen")
    ModelAndView putAllAside(@RequestParam Instant newest, Viewer viewer) {
        notices.putAllAside(newest, viewer);
        return redirect(PLACE);
    }
}
