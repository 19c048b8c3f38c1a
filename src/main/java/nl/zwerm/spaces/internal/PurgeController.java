package nl.zwerm.spaces.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/spaces/{id}/purge")
class PurgeController {

    private final Keeping keeping;

    PurgeController(Keeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    ModelAndView draft(@PathVariable SpaceId id, Viewer viewer) {
        return view(new PurgePage(keeping.requirePurgeable(id, viewer), "", Errors.NONE));
    }

    @PostMapping
    ModelAndView create(@PathVariable SpaceId id, @RequestParam(defaultValue = "") String name, Viewer viewer) {
        if (keeping.purge(id, name, viewer)) {
            return redirect("/spaces", new Flash("spaces.purged"));
        }
        var errors = Errors.of("name", Said.of("spaces.purge.other-name"));
        return invalid(new PurgePage(keeping.requirePurgeable(id, viewer), name, errors));
    }
}
