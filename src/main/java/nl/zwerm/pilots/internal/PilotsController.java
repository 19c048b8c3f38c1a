package nl.zwerm.pilots.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Retyped;
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

@Controller
@RequestMapping("/pilots")
class PilotsController {

    private final Pilots pilots;
    private final PilotDrafts drafts;
    private final PilotViews views;
    private final PilotLists lists;
    private final PilotFormViews forms;
    private final AlikeInsights alike;

    PilotsController(
            Pilots pilots,
            PilotDrafts drafts,
            PilotViews views,
            PilotLists lists,
            PilotFormViews forms,
            AlikeInsights alike) {
        this.pilots = pilots;
        this.drafts = drafts;
        this.views = views;
        this.lists = lists;
        this.forms = forms;
        this.alike = alike;
    }

    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer) {
        return view(lists.list(PilotTab.ofWord(tab), before, viewer));
    }

    @GetMapping("/new")
    ModelAndView draft(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String space,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer) {
        return view(forms.begin(title, space, draft, from, viewer));
    }

    /** Begins it; or keeps it as a draft, when that button was pressed. */
    @PostMapping
    ModelAndView create(@RequestParam Map<String, String> fields, Viewer viewer) {
        return fields.containsKey("keep") ? keep(fields, viewer) : begin(PilotForm.of(fields), viewer);
    }

    private ModelAndView begin(PilotForm form, Viewer viewer) {
        return switch (pilots.begin(form, viewer)) {
            case Written.Done(var id) ->
                redirect("/pilots/" + id, new Flash("pilots.begun", "/contributions/" + id + "/withdrawn"));
            case Written.Mend(var errors) -> invalid(forms.again(form, "", errors, viewer));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a new pilot has no earlier version");
        };
    }

    private ModelAndView keep(Map<String, String> fields, Viewer viewer) {
        return switch (drafts.keep(fields, viewer)) {
            case Written.Done _ -> redirect("/pilots?tab=mine", new Flash("pilots.kept"));
            case Written.Mend(var errors) -> invalid(forms.again(PilotForm.of(fields), "", errors, viewer));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a draft has no earlier version");
        };
    }

    /** What others found out before about something like what is being typed. */
    @PostMapping("/alike")
    ModelAndView alike(@RequestParam Map<String, String> fields, Viewer viewer) {
        return view(alike.of(PilotForm.of(fields), viewer));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable ContributionId id, Viewer viewer) {
        return view(views.show(id, viewer, Retyped.NOTHING));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable ContributionId id, Viewer viewer) {
        return view(forms.edit(id, viewer));
    }

    @PostMapping("/{id}")
    ModelAndView update(@PathVariable ContributionId id, @RequestParam Map<String, String> fields, Viewer viewer) {
        var form = PilotForm.of(fields);
        return switch (pilots.edit(id, form, viewer)) {
            case Written.Done _ -> redirect("/pilots/" + id, new Flash("pilots.changed"));
            case Written.Mend(var errors) -> invalid(forms.again(form, id.toString(), errors, viewer));
            case Written.SomeoneWasFaster(var version) ->
                invalid(forms.again(
                        form.over(version),
                        id.toString(),
                        Errors.of("title", Said.of("threads.someone-was-faster")),
                        viewer));
        };
    }
}
