package nl.zwerm.insights.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

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

@Controller
@RequestMapping("/insights")
class InsightsController {

    private final Insights insights;
    private final InsightViews views;
    private final InsightLists lists;
    private final InsightFormViews forms;

    InsightsController(Insights insights, InsightViews views, InsightLists lists, InsightFormViews forms) {
        this.insights = insights;
        this.views = views;
        this.lists = lists;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer) {
        return view(lists.list(tab, before, viewer));
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

    @PostMapping
    ModelAndView create(@RequestParam Map<String, String> fields, Viewer viewer) {
        var form = InsightForm.of(fields);
        return switch (insights.tell(form, viewer)) {
            case Written.Done(var id) ->
                redirect("/insights/" + id, new Flash("insights.told", "/contributions/" + id + "/withdrawn"));
            case Written.Mend(var errors) -> invalid(forms.again(form, "", errors, viewer));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a new insight has no earlier version");
        };
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
        var form = InsightForm.of(fields);
        return switch (insights.edit(id, form, viewer)) {
            case Written.Done _ -> redirect("/insights/" + id, new Flash("insights.changed"));
            case Written.Mend(var errors) -> invalid(forms.again(form, id.toString(), errors, viewer));
            case Written.SomeoneWasFaster(var version) ->
                invalid(forms.again(
                        form.over(version),
                        id.toString(),
                        Errors.of("title", Said.of("threads.someone-was-faster")),
                        viewer));
        };
    }

    @PostMapping("/{id}/naming/withdrawal")
    ModelAndView unname(@PathVariable ContributionId id, Viewer viewer) {
        insights.unname(id, viewer);
        return redirect("/insights/" + id, new Flash("insights.named.not-anymore"));
    }

    /** It helped somebody to avoid or to do something. */
    @PostMapping("/{id}/helped")
    ModelAndView helped(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String once,
            Viewer viewer) {
        var form = new TextForm(body, "", 0, once);
        return switch (insights.helped(id, form, viewer)) {
            case Written.Done _ -> redirect("/insights/" + id, new Flash("insights.helped.said"));
            case Written.Mend(var errors) -> invalid(views.show(id, viewer, new Retyped(Insights.HOW, form, errors)));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("thanks have no earlier version");
        };
    }
}
