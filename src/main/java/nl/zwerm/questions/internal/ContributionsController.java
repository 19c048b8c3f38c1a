package nl.zwerm.questions.internal;

import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What can be done alike with a question, an answer and a comment. */
@Controller
@RequestMapping("/contributions/{id}")
class ContributionsController {

    private final Contributions contributions;
    private final TakingBack takingBack;
    private final QuestionViews views;

    ContributionsController(Contributions contributions, TakingBack takingBack, QuestionViews views) {
        this.contributions = contributions;
        this.takingBack = takingBack;
        this.views = views;
    }

    @PostMapping("/thanks")
    ModelAndView thank(@PathVariable ContributionId id, Viewer viewer) {
        var made = takingBack.require(id, viewer);
        contributions.thank(id, viewer);
        return redirect(place(made));
    }

    @PostMapping("/thanks/withdrawn")
    ModelAndView unthank(@PathVariable ContributionId id, Viewer viewer) {
        var made = takingBack.require(id, viewer);
        contributions.unthank(id, viewer);
        return redirect(place(made));
    }

    @PostMapping(path = "/thanks", headers = "HX-Request")
    ModelAndView thankInPlace(@PathVariable ContributionId id, Viewer viewer) {
        takingBack.require(id, viewer);
        contributions.thank(id, viewer);
        return view(views.thanks(id, viewer));
    }

    @PostMapping(path = "/thanks/withdrawn", headers = "HX-Request")
    ModelAndView unthankInPlace(@PathVariable ContributionId id, Viewer viewer) {
        takingBack.require(id, viewer);
        contributions.unthank(id, viewer);
        return view(views.thanks(id, viewer));
    }

    /** Within ten seconds what was sent can be taken back into the form it came from. */
    @PostMapping("/withdrawn")
    ModelAndView withdraw(@PathVariable ContributionId id, Viewer viewer) {
        var made = takingBack.require(id, viewer);
        if (!takingBack.withdraw(made, viewer)) {
            return redirect(place(made), new Flash("questions.too-late"));
        }
        return redirect(form(made), new Flash("questions.withdrawn"));
    }

    @PostMapping("/removed")
    ModelAndView remove(@PathVariable ContributionId id, Viewer viewer) {
        var made = takingBack.require(id, viewer);
        takingBack.remove(made, viewer);
        return redirect(
                question(made) ? "/questions" : "/questions/" + made.root(),
                new Flash("questions.removed", "/contributions/" + id + "/restored"));
    }

    @PostMapping("/restored")
    ModelAndView restore(@PathVariable ContributionId id, Viewer viewer) {
        var made = takingBack.require(id, viewer);
        takingBack.restore(made, viewer);
        return redirect(place(made), new Flash("questions.restored"));
    }

    private static boolean question(Contribution made) {
        return Drafts.QUESTION.equals(made.kind());
    }

    private static String place(Contribution made) {
        return "/questions/" + made.root() + (question(made) ? "" : "#" + made.kind() + "-" + made.id());
    }

    private static String form(Contribution made) {
        return switch (made.kind()) {
            case Drafts.QUESTION -> "/questions/new?draft=" + made.id();
            case Drafts.ANSWER -> "/questions/" + made.root() + "#" + TextForm.ANSWER_FIELD;
            default -> "/questions/" + made.root() + "#comment-body-" + made.parent();
        };
    }
}
