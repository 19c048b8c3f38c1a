package nl.zwerm.threads.internal;

import static nl.zwerm.web.Pages.redirect;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** That nothing is left to be done about a comment on a passage. */
@Controller
@RequestMapping("/contributions/{id}/resolved")
class ResolvedController {

    private final Passages passages;

    ResolvedController(Passages passages) {
        this.passages = passages;
    }

    @PostMapping
    ModelAndView create(@PathVariable ContributionId id, Viewer viewer) {
        var place = passages.resolve(id, viewer);
        return redirect(place, new Flash("threads.passage.resolved", "/contributions/" + id + "/resolved/withdrawn"));
    }

    @PostMapping("/withdrawn")
    ModelAndView delete(@PathVariable ContributionId id, Viewer viewer) {
        return redirect(passages.reopen(id, viewer), new Flash("threads.passage.reopened"));
    }
}
