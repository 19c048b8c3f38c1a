package nl.zwerm.home.internal;

import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Pages;
import org.jspecify.annotations.Nullable;
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

    @GetMapping("/waiting")
    ModelAndView index(Viewer viewer) {
        return view(today.waiting(viewer));
    }

    /** Opens what a notice is about; looking at it is what makes it seen. When none is named all of them are. */
    @PostMapping("/seen-notices")
    ModelAndView create(
            @RequestParam(required = false) @Nullable ContributionId about,
            @RequestParam(required = false) @Nullable String path,
            @RequestParam(defaultValue = "/") String to,
            Viewer viewer) {
        if (about != null) {
            notifications.seen(viewer, about);
        } else if (path != null) {
            notifications.seen(viewer, path);
        } else {
            notifications.seenAll(viewer);
        }
        return redirect(Pages.own(to));
    }
}
