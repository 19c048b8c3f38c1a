package nl.zwerm.discussions.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.discussions.internal.DiscussionViews.Concluding;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/spaces/{space}/discussions/{root}/resolution")
class ResolutionController {

    private final Discussions discussions;
    private final Resolutions resolutions;
    private final DiscussionViews views;

    ResolutionController(Discussions discussions, Resolutions resolutions, DiscussionViews views) {
        this.discussions = discussions;
        this.resolutions = resolutions;
        this.views = views;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable SpaceId space,
            @PathVariable ContributionId root,
            @RequestParam(defaultValue = "") String conclusion,
            @RequestParam(defaultValue = "") String version,
            Viewer viewer) {
        var discussion = discussions.requirePublished(space, root, viewer);
        int seen = version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
        return switch (resolutions.resolve(discussion, conclusion, seen, viewer)) {
            case Written.Mend(var errors) -> invalid(views.again(root, new Concluding(conclusion, errors), viewer));
            case Written.Done _, Written.SomeoneWasFaster _ ->
                redirect(Discussions.path(discussion), new Flash("discussions.resolved"));
        };
    }

    @PostMapping("/withdrawn")
    ModelAndView delete(@PathVariable SpaceId space, @PathVariable ContributionId root, Viewer viewer) {
        var discussion = discussions.requirePublished(space, root, viewer);
        resolutions.reopen(discussion, viewer);
        return redirect(Discussions.path(discussion), new Flash("discussions.reopened"));
    }
}
