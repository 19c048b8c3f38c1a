package nl.zwerm.home.internal;

import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class TodayController {

    private final Today today;
    private final Notifications notifications;

    TodayController(Today today, Notifications notifications) {
        this.today = today;
        this.notifications = notifications;
    }

    @GetMapping("/")
    ModelAndView show(Viewer viewer) {
        return view(today.show(viewer));
    }

    /** Opens what a notice is about; looking at it is what makes it seen. Without {@code about} all of them are. */
    @PostMapping("/seen-notices")
    ModelAndView create(
            @RequestParam(required = false) @org.jspecify.annotations.Nullable ContributionId about,
            @RequestParam(defaultValue = "/") String to,
            Viewer viewer) {
        if (about == null) {
            notifications.seenAll(viewer);
        } else {
            notifications.seen(viewer, about);
        }
        return redirect(Pages.own(to));
    }
}
