package nl.zwerm.notifications.internal;

import static nl.zwerm.web.Pages.view;

import nl.zwerm.notifications.internal.StopLinks.Stop;
import nl.zwerm.notifications.internal.StopPage.Step;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** For whoever has a letter in hand, signed in or not: the address itself says, signed, for whom and what. */
@Controller
@RequestMapping("/stop/{token}")
class StopController {

    private final StopLinks links;
    private final Preferences preferences;

    StopController(StopLinks links, Preferences preferences) {
        this.links = links;
        this.preferences = preferences;
    }

    /** Asks only: programs look at what stands in letters before people do. */
    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return page(token, read(token), Step.ASKED);
    }

    /** A mail program posts {@code List-Unsubscribe=One-Click} (RFC 8058), a person presses the button. */
    @PostMapping
    ModelAndView stop(@PathVariable String token) {
        var stop = read(token);
        preferences.stop(stop);
        return page(token, stop, Step.STOPPED);
    }

    @PostMapping("/undone")
    ModelAndView resume(@PathVariable String token) {
        var stop = read(token);
        preferences.resume(stop);
        return page(token, stop, Step.RESUMED);
    }

    private Stop read(String token) {
        return links.read(token).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(String token, Stop stop, Step step) {
        return view(new StopPage(
                token,
                stop.sorts().stream()
                        .map(sort -> "notifications.sort." + sort.word())
                        .toList(),
                step));
    }
}
