package nl.zwerm.needs.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.threads.UnderPseudonym;
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
@RequestMapping("/needs")
class NeedsController {

    private final Needs needs;
    private final NeedViews views;
    private final NeedLists lists;
    private final NeedFormViews forms;
    private final AlikeNeeds alike;
    private final NeedingUnderPseudonym pseudonymously;

    NeedsController(
            Needs needs,
            NeedViews views,
            NeedLists lists,
            NeedFormViews forms,
            AlikeNeeds alike,
            NeedingUnderPseudonym pseudonymously) {
        this.needs = needs;
        this.views = views;
        this.lists = lists;
        this.forms = forms;
        this.alike = alike;
        this.pseudonymously = pseudonymously;
    }

    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer) {
        return view(lists.list(NeedTab.of(tab), topic, before, viewer));
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

    /** Others like the one being typed. */
    @PostMapping("/alike")
    ModelAndView alike(@RequestParam Map<String, String> fields, Viewer viewer) {
        return view(alike.of(ThreadForm.of(fields), viewer));
    }

    @PostMapping
    ModelAndView create(@RequestParam Map<String, String> fields, Viewer viewer) {
        var form = ThreadForm.of(fields);
        var as = fields.getOrDefault("as", "");
        var unclear = UnderPseudonym.unclear(as);
        if (unclear.isPresent()) {
            return invalid(forms.againUnderPseudonym(form, Errors.of("as", unclear.get()), viewer));
        }
        if (UnderPseudonym.asked(as)) {
            return createUnderPseudonym(form, viewer);
        }
        return switch (needs.say(form, viewer)) {
            case Written.Done(var id) ->
                redirect("/needs/" + id, new Flash("needs.said", "/contributions/" + id + "/withdrawn"));
            case Written.Mend(var errors) -> invalid(forms.again(form, "", errors, viewer));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a new need has no earlier version");
        };
    }

    private ModelAndView createUnderPseudonym(ThreadForm form, Viewer viewer) {
        return switch (pseudonymously.say(form, viewer)) {
            case Written.Done(var id) ->
                redirect(
                        "/needs?tab=mine",
                        new Flash("needs.said.under-pseudonym", "/needs/waiting/" + id + "/withdrawn"));
            case Written.Mend(var errors) -> invalid(forms.againUnderPseudonym(form, errors, viewer));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a new need has no earlier version");
        };
    }

    /** What waits for its batch comes back into the form; nobody has seen it. */
    @PostMapping("/waiting/{id}/withdrawn")
    ModelAndView takeBack(@PathVariable ContributionId id, Viewer viewer) {
        return view(forms.takenBack(pseudonymously.takeBack(id, viewer), viewer));
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
        var form = ThreadForm.of(fields);
        return switch (needs.edit(id, form, viewer)) {
            case Written.Done _ ->
                redirect(
                        "/needs/" + id,
                        new Flash(
                                needs.requireOwn(id, viewer).byUnderPseudonym(viewer.id())
                                        ? "needs.changed.under-pseudonym"
                                        : "needs.changed"));
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
