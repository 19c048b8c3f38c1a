package nl.zwerm.discussions.internal;

import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reactions to a discussion, or {@code to} a message in it. A form says whether to give one or to take it back, so that twice is once. */
@Controller
@RequestMapping("/spaces/{space}/discussions/{root}/reactions")
class ReactionsController {

    private final Discussions discussions;
    private final Reactions reactions;

    ReactionsController(Discussions discussions, Reactions reactions) {
        this.discussions = discussions;
        this.reactions = reactions;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable SpaceId space,
            @PathVariable ContributionId root,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String withdraw,
            Viewer viewer) {
        var discussion = discussions.requirePublished(space, root, viewer);
        var thing = change(discussion, to, add, withdraw, viewer);
        var path = Discussions.path(discussion);
        return redirect(thing.equals(root) ? path : path + "?at=" + thing + "#message-" + thing);
    }

    @PostMapping(headers = "HX-Request")
    ModelAndView createInPlace(
            @PathVariable SpaceId space,
            @PathVariable ContributionId root,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String withdraw,
            Viewer viewer) {
        var discussion = discussions.requirePublished(space, root, viewer);
        var thing = change(discussion, to, add, withdraw, viewer);
        return view(reactions.show(thing, Discussions.path(discussion), viewer));
    }

    private ContributionId change(Contribution discussion, String to, String add, String withdraw, Viewer viewer) {
        var thing = to.isEmpty()
                ? discussion.id()
                : PublicId.read(to).map(ContributionId::of).orElseThrow(NotFound::new);
        if (withdraw.isEmpty()) {
            reactions.give(discussion, thing, reaction(add), viewer);
        } else {
            reactions.takeBack(discussion, thing, reaction(withdraw), viewer);
        }
        return thing;
    }

    private static Reaction reaction(String word) {
        return Reaction.ofWord(word).orElseThrow(NotFound::new);
    }
}
