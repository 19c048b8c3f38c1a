package nl.zwerm.people.internal;

import static nl.zwerm.web.Pages.redirect;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Pages;
import nl.zwerm.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The language switch of every page: for a person on all their devices, for a stranger on this browser. */
@Controller
class LanguageController {

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private final ProfileStore profiles;

    LanguageController(ProfileStore profiles) {
        this.profiles = profiles;
    }

    @PostMapping("/language")
    ModelAndView update(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = "en".equals(language) ? "en" : "nl";
        var cookie = new Cookie("zwerm-language", chosen);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        if (request.getAttribute(Reader.ATTRIBUTE) instanceof Viewer viewer) {
            profiles.saveLanguage(viewer.id(), chosen);
        }
        return redirect(Pages.own(to));
    }
}
