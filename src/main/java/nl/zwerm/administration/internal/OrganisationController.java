package nl.zwerm.administration.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.people.Organisations;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/administration/organisation")
class OrganisationController {

    private final Organisations organisations;

    OrganisationController(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping
    ModelAndView edit() {
        return view(page(OrganisationForm.of(organisations.current()), Errors.NONE));
    }

    @PostMapping
    ModelAndView update(@ModelAttribute OrganisationForm form) {
        var reading = new OrganisationReading(form);
        var organisation = reading.read(organisations.demo());
        if (organisation.isEmpty()) {
            return invalid(page(form, reading.errors()));
        }
        organisations.change(organisation.get());
        return redirect("/administration/organisation", new Flash("web.saved"));
    }

    private static OrganisationPage page(OrganisationForm form, Errors errors) {
        return new OrganisationPage(
                form, SetUpPage.of(SetUpForm.empty(""), Errors.NONE).zones(), errors);
    }
}
