package nl.zwerm.questions.internal;

import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.Search;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Questions like this one; the page fetches them when they come into sight, so that it need not wait for them. */
@Controller
class RelatedController {

    private static final int SHOWN = 5;
    private static final int ENOUGH_TO_COMPARE = 2_000;

    private final Contributions contributions;
    private final Search search;

    RelatedController(Contributions contributions, Search search) {
        this.contributions = contributions;
        this.search = search;
    }

    @GetMapping("/questions/{id}/related")
    ModelAndView index(@PathVariable ContributionId id, Viewer viewer) {
        var question = contributions.require(id, Drafts.QUESTION, viewer);
        var text = question.title() + "\n" + question.body();
        var enough = text.substring(0, Math.min(text.length(), ENOUGH_TO_COMPARE));
        return view(new RelatedPart(search.related(id, enough, viewer, SHOWN)));
    }
}
