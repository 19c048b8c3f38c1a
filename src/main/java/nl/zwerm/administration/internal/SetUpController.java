package nl.zwerm.administration.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.zwerm.people.Organisations;
import nl.zwerm.shared.NotFound;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page of a new Zwerm; gone once it has done its work. */
@Controller
class SetUpController {

    private final Organisations organisations;
    private final FirstStart firstStart;

    SetUpController(Organisations organisations, FirstStart firstStart) {
        this.organisations = organisations;
        this.firstStart = firstStart;
    }

    @GetMapping("/set-up")
    ModelAndView show(@RequestParam(defaultValue = "") String code) {
        if (organisations.setUp()) {
            throw new NotFound();
        }
        return view(SetUpPage.of(SetUpForm.empty(code), Errors.NONE));
    }

    @PostMapping("/set-up")
    ModelAndView create(@ModelAttribute SetUpForm form, HttpServletRequest request, HttpServletResponse response) {
        if (organisations.setUp()) {
            // Sent twice, by a hasty hand: the first did it.
            return redirect("/");
        }
        return switch (firstStart.begin(form, request, response)) {
            case FirstStart.Begun _ -> redirect(form.example() ? "/" : "/first-steps");
            case FirstStart.Mend(var errors) -> invalid(SetUpPage.of(form, errors));
        };
    }
}
