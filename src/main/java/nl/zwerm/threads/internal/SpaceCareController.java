package nl.zwerm.threads.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import nl.zwerm.contributions.Act;
import nl.zwerm.contributions.Care;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Cursor;
import nl.zwerm.web.Capabilities;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What stewards did in a space, for all who may read there; and the pace of the whole space. */
@Controller
@RequestMapping("/spaces/{id}")
class SpaceCareController {

    private static final int ON_A_PAGE = 30;

    private final Care care;
    private final Spaces spaces;
    private final Capabilities capabilities;

    SpaceCareController(Care care, Spaces spaces, Capabilities capabilities) {
        this.care = care;
        this.spaces = spaces;
        this.capabilities = capabilities;
    }

    @GetMapping("/acts")
    ModelAndView index(@PathVariable SpaceId id, @RequestParam(defaultValue = "") String before, Viewer viewer) {
        var space = care.requireReadable(id, viewer);
        var from = Cursor.parse(before);
        var acts = care.history(id, from.when(), from.id(), ON_A_PAGE + 1, viewer);
        var shown = acts.stream().limit(ON_A_PAGE).map(this::reachable).toList();
        var older = acts.size() > ON_A_PAGE
                ? new Cursor(shown.getLast().at(), shown.getLast().id()).toString()
                : "";
        return view(new ActsPage(space, lines(shown, space), older, !from.first()));
    }

    @GetMapping("/pace/new")
    ModelAndView draft(@PathVariable SpaceId id, Viewer viewer) {
        return view(page(spaces.requireStewarded(id, viewer), ActForm.EMPTY, Errors.NONE));
    }

    @PostMapping("/pace")
    ModelAndView create(@PathVariable SpaceId id, @ModelAttribute ActForm form, Viewer viewer) {
        var space = spaces.requireStewarded(id, viewer);
        var checked = form.check(true);
        if (checked.errors().any()) {
            return invalid(page(space, form, checked.errors()));
        }
        boolean changed = care.slow(id, checked.minutes(), checked.reason(), viewer);
        return redirect("/spaces/" + id + "/acts", new Flash("threads.care.slow." + (changed ? "done" : "already")));
    }

    @PostMapping("/pace/ended")
    ModelAndView delete(@PathVariable SpaceId id, Viewer viewer) {
        boolean ended = care.hurryAgain(id, viewer);
        return redirect(
                "/spaces/" + id + "/acts", new Flash(ended ? "threads.care.slow.undone" : "threads.undone-already"));
    }

    private static ActPage page(Space space, ActForm form, Errors errors) {
        return new ActPage(
                "slow",
                space.name(),
                "",
                "/spaces/" + space.id() + "/pace",
                "/spaces/" + space.id(),
                form.reason(),
                form.pace(),
                ActForm.PACES.stream().sorted().toList(),
                errors);
    }

    /** No link leads to what is switched off. */
    private Act reachable(Act act) {
        var place = act.place();
        return place == null || capabilities.reaches(place.path()) ? act : act.placeless();
    }

    private static List<ActsPage.Line> lines(List<Act> acts, Space space) {
        return acts.stream()
                .map(act -> space.member() ? act : act.nameless())
                .map(act -> ActsPage.Line.of(act, space.steward()))
                .toList();
    }
}
