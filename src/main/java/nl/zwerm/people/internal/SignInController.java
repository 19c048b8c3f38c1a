package nl.zwerm.people.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInController {

    private final SigningIn signingIn;
    private final Sessions sessions;

    SignInController(SigningIn signingIn, Sessions sessions) {
        this.signingIn = signingIn;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        if (request.getAttribute(Reader.ATTRIBUTE) != null) {
            return redirect(Pages.own(to));
        }
        return view(new SignInPage("", Pages.own(to), Unsent.NOTHING, Errors.NONE));
    }

    /** A form came from somebody who was signed out meanwhile, or lost its token; what they typed stays with them. */
    @PostMapping("/sign-in/interrupted")
    ModelAndView interrupted(HttpServletRequest request) {
        boolean forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) != null;
        var unsent = forwarded ? Unsent.of(request) : Unsent.NOTHING;
        if (!unsent.any()) {
            return redirect("/sign-in");
        }
        boolean here = request.getAttribute(Reader.ATTRIBUTE) != null;
        var page = here ? view(new UnsentPage(unsent)) : view(new SignInPage("", "/", unsent, Errors.NONE));
        page.setStatus(here ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED);
        return page;
    }

    @PostMapping("/sign-in")
    ModelAndView create(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean stay,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var unsent = Unsent.carriedBy(request);
        return switch (signingIn.attempt(email.strip(), password, request.getRemoteAddr())) {
            case SigningIn.Attempt.Welcome(var person) -> {
                sessions.open(person, stay, request, response);
                signingIn.remember(person, request);
                yield unsent.any() ? view(new UnsentPage(unsent)) : redirect(Pages.own(to));
            }
            case SigningIn.Attempt.Wrong _ -> again(email, to, unsent, Said.of("people.sign-in.wrong"));
            case SigningIn.Attempt.Wait(var seconds) ->
                again(email, to, unsent, Said.of("people.sign-in.wait", "seconds", seconds));
        };
    }

    @PostMapping("/sign-out")
    ModelAndView delete(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return redirect("/sign-in", new Flash("people.signed-out"));
    }

    private static ModelAndView again(String email, String to, Unsent unsent, Said said) {
        return invalid(new SignInPage(email, Pages.own(to), unsent, Errors.of("email", said)));
    }
}
