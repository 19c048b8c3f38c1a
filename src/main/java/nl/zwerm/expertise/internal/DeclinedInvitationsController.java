package nl.zwerm.expertise.internal;

import static nl.zwerm.web.Pages.redirect;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saying no to an invitation: it reads the same for who was never invited. */
@Controller
class DeclinedInvitationsController {

    private final Expertise expertise;

    DeclinedInvitationsController(Expertise expertise) {
        this.expertise = expertise;
    }

    @PostMapping("/invitations/{question}/declined")
    ModelAndView create(
            @PathVariable ContributionId question, @RequestParam(defaultValue = "/") String to, Viewer viewer) {
        expertise.decline(question, viewer);
        return redirect(Pages.own(to), new Flash("expertise.declined"));
    }
}
