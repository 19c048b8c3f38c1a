package nl.zwerm.threads.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.contributions.Trying;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether something worked for whoever tried it. */
@Controller
@RequestMapping("/contributions/{id}/tries")
class TriesController {

    private static final int LONGEST = 200;

    private final Trying trying;
    private final Contributions contributions;
    private final Kinds kinds;
    private final Care care;

    TriesController(Trying trying, Contributions contributions, Kinds kinds, Care care) {
        this.trying = trying;
        this.contributions = contributions;
        this.kinds = kinds;
        this.care = care;
    }

    /** For a browser that does not put the form where it belongs by itself. */
    @GetMapping("/new")
    ModelAndView begin(@PathVariable ContributionId id, Viewer viewer) {
        var thing = requireTriable(id, viewer);
        return care.locked(thing.root()) ? redirect(place(thing, viewer)) : view(page(thing, "", Errors.NONE, viewer));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String worked,
            @RequestParam(defaultValue = "") String line,
            Viewer viewer) {
        var thing = requireTriable(id, viewer);
        var reading = new Reading();
        var said = reading.optionalLine("line", line, LONGEST);
        if (!"yes".equals(worked) && !"no".equals(worked)) {
            reading.mend("worked", Said.of("threads.tried.choose"));
        }
        if (care.locked(thing.root())) {
            reading.mend("line", Said.of("threads.locked"));
        }
        if (!reading.fine()) {
            return invalid(page(thing, line, reading.errors(), viewer));
        }
        trying.tried(id, "yes".equals(worked), said, viewer);
        return redirect(
                place(thing, viewer), new Flash("threads.tried.done", "/contributions/" + id + "/tries/withdrawn"));
    }

    @PostMapping("/withdrawn")
    ModelAndView delete(@PathVariable ContributionId id, Viewer viewer) {
        trying.withdraw(id, viewer);
        var thing = contributions.find(id, viewer).orElseThrow(NotFound::new);
        return redirect(place(thing, viewer), new Flash("threads.tried.withdrawn"));
    }

    private Contribution requireTriable(ContributionId id, Viewer viewer) {
        var thing = trying.requireTriable(id, viewer);
        if (kinds.find(thing.kind()).isEmpty()) {
            throw new NotFound();
        }
        return thing;
    }

    private TryPage page(Contribution thing, String line, Errors errors, Viewer viewer) {
        return new TryPage(
                thing.id().toString(),
                CareController.quote(thing),
                thing.language(),
                place(thing, viewer),
                line,
                errors);
    }

    private String place(Contribution thing, Viewer viewer) {
        return kinds.place(thing, contributions.find(thing.root(), viewer).orElseThrow(NotFound::new));
    }
}
