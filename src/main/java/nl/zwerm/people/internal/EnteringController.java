package nl.zwerm.people.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.shared.MailAddress;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ways in for whoever has a link, or needs one. */
@Controller
class EnteringController {

    private final Entering entering;
    private final Sessions sessions;
    private final BaseAddress base;

    EnteringController(Entering entering, Sessions sessions, BaseAddress base) {
        this.entering = entering;
        this.sessions = sessions;
        this.base = base;
    }

    @GetMapping("/welcome/{token}")
    ModelAndView welcome(@PathVariable String token) {
        return entering.invitation(token)
                .map(entry -> view(new WelcomePage(token, entry.email(), entry.name(), entry.language(), Errors.NONE)))
                .orElseGet(() -> dead("people.dead-invitation"));
    }

    @PostMapping("/welcome/{token}")
    ModelAndView come(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invitation = entering.invitation(token);
        if (invitation.isEmpty()) {
            return dead("people.dead-invitation");
        }
        var email = invitation.get().email();
        var spoken = "en".equals(language) ? "en" : "nl";
        var check = new Check();
        var fine = check.text("name", Guards.name(name, ProfileReading.LONGEST_NAME));
        check.password("password", password, email);
        if (!check.fine()) {
            return invalid(new WelcomePage(token, email, name, spoken, check.errors()));
        }
        var person = entering.come(token, fine, password, spoken);
        if (person.isEmpty()) {
            return dead("people.dead-invitation");
        }
        sessions.open(person.get(), false, request, response);
        return redirect("/first-steps", new Flash("people.welcome.done"));
    }

    @GetMapping("/forgotten")
    ModelAndView forgotten() {
        return view(new ForgottenPage("", false, Errors.NONE));
    }

    @PostMapping("/forgotten")
    ModelAndView ask(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        var address = MailAddress.parse(email);
        if (address.isEmpty()) {
            return invalid(new ForgottenPage(email, false, Errors.of("email", Said.of("people.email.wrong"))));
        }
        entering.forgotten(address.get().address(), request.getRemoteAddr(), base.forStranger(request));
        return view(new ForgottenPage(email, true, Errors.NONE));
    }

    @GetMapping("/reset/{token}")
    ModelAndView reset(@PathVariable String token) {
        return entering.reset(token)
                .map(entry -> view(new ResetPage(token, entry.email(), Errors.NONE)))
                .orElseGet(() -> dead("people.dead-reset"));
    }

    @PostMapping("/reset/{token}")
    ModelAndView choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var reset = entering.reset(token);
        if (reset.isEmpty()) {
            return dead("people.dead-reset");
        }
        var check = new Check();
        check.password("password", password, reset.get().email());
        if (!check.fine()) {
            return invalid(new ResetPage(token, reset.get().email(), check.errors()));
        }
        var person = entering.choose(token, password);
        if (person.isEmpty()) {
            return dead("people.dead-reset");
        }
        sessions.open(person.get(), false, request, response);
        return redirect("/", new Flash("people.reset.done"));
    }

    private static ModelAndView dead(String word) {
        var answer = view(new DeadLinkPage(word));
        answer.setStatus(HttpStatus.NOT_FOUND);
        return answer;
    }
}
