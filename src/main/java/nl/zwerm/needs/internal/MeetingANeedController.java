package nl.zwerm.needs.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What happens with a need: others join it, point to what exists, and it is said how it stands. */
@Controller
@RequestMapping("/needs/{id}")
class MeetingANeedController {

    private final Joining joining;
    private final Pointing pointing;
    private final Marking marking;
    private final AlikeNeeds alike;
    private final NeedViews views;

    MeetingANeedController(Joining joining, Pointing pointing, Marking marking, AlikeNeeds alike, NeedViews views) {
        this.joining = joining;
        this.pointing = pointing;
        this.marking = marking;
        this.alike = alike;
        this.views = views;
    }

    @PostMapping("/joined")
    ModelAndView join(
            @PathVariable ContributionId id, @RequestParam(defaultValue = "false") boolean instead, Viewer viewer) {
        joining.join(id, instead, viewer);
        return redirect("/needs/" + id, new Flash("needs.join.done", "/needs/" + id + "/joined/withdrawn"));
    }

    @PostMapping("/joined/withdrawn")
    ModelAndView leave(@PathVariable ContributionId id, Viewer viewer) {
        joining.leave(id, viewer);
        return redirect("/needs/" + id, new Flash("needs.join.undone"));
    }

    @GetMapping("/suggestions")
    ModelAndView suggestions(@PathVariable ContributionId id, Viewer viewer) {
        return view(alike.suggestions(id, viewer));
    }

    @PostMapping("/pointers")
    ModelAndView point(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String pick,
            @RequestParam(defaultValue = "") String sentence,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request,
            Viewer viewer) {
        var form = new PointerForm(link, pick, sentence, once, request.getServerName());
        return switch (pointing.point(id, form, viewer)) {
            case Written.Done(var made) -> redirect("/needs/" + id + "#pointer-" + made, new Flash("needs.pointed"));
            case Written.Mend(var errors) -> invalid(views.again(id, form, errors, viewer));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a new pointer has no earlier version");
        };
    }

    @PostMapping("/state")
    ModelAndView mark(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String people,
            @RequestParam(defaultValue = "") List<String> person,
            Viewer viewer) {
        return switch (marking.mark(id, state, people, person, viewer)) {
            case Marking.Marked.Done(var marked) ->
                redirect("/needs/" + id, new Flash("needs.marked." + marked.word()));
            case Marking.Marked.Waits _ -> redirect("/needs/" + id, new Flash("needs.marked.under-pseudonym"));
            case Marking.Marked.Mend mend -> invalid(views.again(id, mend, viewer));
        };
    }
}
