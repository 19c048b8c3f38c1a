package nl.zwerm.threads.internal;

import static nl.zwerm.web.Pages.redirect;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.Merging;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Two that became one are two again. */
@Controller
class PartingController {

    private final Merging merging;
    private final Contributions contributions;
    private final Kinds kinds;

    PartingController(Merging merging, Contributions contributions, Kinds kinds) {
        this.merging = merging;
        this.contributions = contributions;
        this.kinds = kinds;
    }

    @PostMapping("/contributions/{id}/merge/parted")
    ModelAndView create(@PathVariable ContributionId id, Viewer viewer) {
        boolean parted = merging.part(id, viewer);
        var thing = contributions.find(id, viewer).orElseThrow(NotFound::new);
        var root = contributions.find(thing.root(), viewer).orElseThrow(NotFound::new);
        return redirect(kinds.place(thing, root), new Flash(parted ? "threads.parted" : "threads.undone-already"));
    }
}
