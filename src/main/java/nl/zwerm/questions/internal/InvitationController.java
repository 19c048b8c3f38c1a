package nl.zwerm.questions.internal;

import static nl.zwerm.web.Pages.redirect;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether somebody looks at a question: asked to, or of their own accord. */
@Controller
@RequestMapping("/questions/{id}")
class InvitationController {

    private final Contributions contributions;
    private final Expertise expertise;

    InvitationController(Contributions contributions, Expertise expertise) {
        this.contributions = contributions;
        this.expertise = expertise;
    }

    @PostMapping("/invitation/declined")
    ModelAndView decline(@PathVariable ContributionId id, @RequestParam(defaultValue = "") String to, Viewer viewer) {
        contributions.require(id, Drafts.QUESTION, viewer);
        expertise.decline(id, viewer);
        return redirect(to.isEmpty() ? "/questions/" + id : Pages.own(to), new Flash("questions.invitation.declined"));
    }
}
