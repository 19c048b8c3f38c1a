package nl.zwerm.knowledge.internal;

import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.SpaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of a space. */
@Controller
@RequestMapping("/spaces/{space}/pages")
class SpacePagesController {

    private final PageLists lists;

    SpacePagesController(PageLists lists) {
        this.lists = lists;
    }

    @GetMapping
    ModelAndView index(@PathVariable SpaceId space, @RequestParam(defaultValue = "") String beneath, Viewer viewer) {
        return view(lists.tree(space, read(beneath), viewer));
    }

    /** What is beneath one, for whoever opens it in the tree. */
    @GetMapping("/{id}/branches")
    ModelAndView branches(@PathVariable SpaceId space, @PathVariable ContributionId id, Viewer viewer) {
        return view(lists.branch(space, id, viewer));
    }

    @GetMapping("/health")
    ModelAndView health(@PathVariable SpaceId space, @RequestParam(defaultValue = "") String before, Viewer viewer) {
        return view(lists.health(space, read(before), viewer));
    }

    private static @Nullable ContributionId read(String id) {
        return id.isEmpty() ? null : ContributionId.of(PublicId.require(id));
    }
}
