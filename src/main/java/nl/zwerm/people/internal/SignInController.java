package nl.zwerm.people.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Reader;
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
        return view(new SignInPage("", Pages.own(to), Errors.NONE));
    }

    @PostMapping("/sign-in")
    ModelAndView create(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean stay,
            @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signingIn.attempt(email.strip(), password, request.getRemoteAddr())) {
            case SigningIn.Attempt.Welcome(var person) -> {
                sessions.open(person, stay, request, response);
                signingIn.remember(person, request);
                yield redirect(Pages.own(to));
            }
            case SigningIn.Attempt.Wrong _ -> again(email, to, Said.of("people.sign-in.wrong"));
            case SigningIn.Attempt.Wait(var seconds) ->
                again(email, to, Said.of("people.sign-in.wait", "seconds", seconds));
        };
    }

    @PostMapping("/sign-out")
    ModelAndView delete(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
        return redirect("/sign-in", new Flash("people.signed-out"));
    }

    private static ModelAndView again(String email, String to, Said said) {
        return invalid(new SignInPage(email, Pages.own(to), Errors.of("email", said)));
    }
}
