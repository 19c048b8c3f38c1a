package nl.zwerm.pilots.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What those who try a pilot do with it on the way and at its end. */
@Controller
@RequestMapping("/pilots/{id}")
class PilotCourseController {

    private final Notes notes;
    private final Makers makers;
    private final Amending amending;
    private final LookingBack lookingBack;
    private final PilotViews views;

    PilotCourseController(Notes notes, Makers makers, Amending amending, LookingBack lookingBack, PilotViews views) {
        this.notes = notes;
        this.makers = makers;
        this.amending = amending;
        this.lookingBack = lookingBack;
        this.views = views;
    }

    @PostMapping("/notes")
    ModelAndView note(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String once,
            Viewer viewer) {
        var form = new TextForm(body, draft, 0, once);
        return switch (notes.write(id, form, viewer)) {
            case Written.Done(var made) ->
                redirect(
                        "/pilots/" + id + "#note-" + made,
                        new Flash("pilots.note.written", "/contributions/" + made + "/withdrawn"));
            case Written.Mend(var errors) -> invalid(views.show(id, viewer, new Retyped(Notes.FIELD, form, errors)));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a new note has no earlier version");
        };
    }

    @PostMapping("/makers")
    ModelAndView add(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String people,
            @RequestParam(defaultValue = "") List<String> person,
            Viewer viewer) {
        return switch (makers.add(id, people, person, viewer)) {
            case Makers.Naming.Done _ -> redirect("/pilots/" + id, new Flash("pilots.makers.added"));
            case Makers.Naming.Mend(var pick, var errors) -> invalid(views.again(id, pick, errors, viewer));
        };
    }

    @PostMapping("/makers/withdrawn")
    ModelAndView leave(@PathVariable ContributionId id, Viewer viewer) {
        makers.leave(id, viewer);
        return redirect("/pilots/" + id);
    }

    @GetMapping("/amend")
    ModelAndView amend(@PathVariable ContributionId id, Viewer viewer) {
        return view(views.amend(id, null, Errors.NONE, viewer));
    }

    @PostMapping("/amendments")
    ModelAndView amend(@PathVariable ContributionId id, @RequestParam Map<String, String> fields, Viewer viewer) {
        var form = Amending.Form.of(fields);
        return switch (amending.amend(id, form, viewer)) {
            case Written.Done _ -> redirect("/pilots/" + id, new Flash("pilots.amended"));
            case Written.Mend(var errors) -> invalid(views.amend(id, form, errors, viewer));
            case Written.SomeoneWasFaster(var soFar) ->
                invalid(views.amend(
                        id, form.over(soFar), Errors.of("why", Said.of("threads.someone-was-faster")), viewer));
        };
    }

    @GetMapping("/outcome")
    ModelAndView lookBack(@PathVariable ContributionId id, Viewer viewer) {
        return view(views.outcome(id, new LookingBack.Form("", ""), Errors.NONE, viewer));
    }

    @PostMapping("/outcome")
    ModelAndView decide(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String came,
            @RequestParam(defaultValue = "") String decision,
            Viewer viewer) {
        var form = new LookingBack.Form(came, decision);
        return switch (lookingBack.decide(id, form, viewer)) {
            case Written.Done _ -> redirect("/pilots/" + id, new Flash("pilots.outcome.said"));
            case Written.Mend(var errors) -> invalid(views.outcome(id, form, errors, viewer));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("an outcome has no earlier version");
        };
    }

    @PostMapping("/again")
    ModelAndView again(@PathVariable ContributionId id, Viewer viewer) {
        return switch (lookingBack.again(id, viewer)) {
            case Written.Done(var made) ->
                redirect("/pilots/" + made, new Flash("pilots.begun-again", "/contributions/" + made + "/withdrawn"));
            case Written.Mend(var errors) ->
                invalid(views.show(id, viewer, new Retyped("", new TextForm("", "", 0, ""), errors)));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a new pilot has no earlier version");
        };
    }
}
