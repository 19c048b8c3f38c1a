package nl.zwerm.notifications.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.zwerm.notifications.internal.PreferencesPage.PushPart;
import nl.zwerm.notifications.push.Devices;
import nl.zwerm.people.OpenSessions;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping(PreferencesController.PLACE)
class PreferencesController {

    static final String PLACE = "/notifications/preferences";

    private final Preferences preferences;
    private final Devices devices;
    private final OpenSessions sessions;

    PreferencesController(Preferences preferences, Devices devices, OpenSessions sessions) {
        this.preferences = preferences;
        this.devices = devices;
        this.sessions = sessions;
    }

    /** {@code space} is one to see whole. */
    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String space, Viewer viewer, HttpServletRequest request) {
        return view(preferences.show(Map.of(), space(space), push(viewer, request), Errors.NONE, viewer));
    }

    @PostMapping
    ModelAndView update(@RequestParam Map<String, String> typed, Viewer viewer, HttpServletRequest request) {
        var errors = preferences.save(new PreferencesForm(typed), viewer);
        return errors.any()
                ? invalid(preferences.show(typed, null, push(viewer, request), errors, viewer))
                : redirect(PLACE, new Flash("web.saved"));
    }

    private PushPart push(Viewer viewer, HttpServletRequest request) {
        return new PushPart(
                devices.isOn(sessions.current(request), viewer), devices.count(viewer), devices.publicKey());
    }

    private static @Nullable SpaceId space(String shown) {
        return PublicId.read(shown).map(SpaceId::of).orElse(null);
    }
}
