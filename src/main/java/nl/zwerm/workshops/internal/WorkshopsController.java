package nl.zwerm.workshops.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.web.Flash;
import nl.zwerm.workshops.internal.DraftViews.Beginning;
import nl.zwerm.workshops.internal.Proposing.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/workshops")
class WorkshopsController {

    private final Proposing proposing;
    private final WorkshopViews views;
    private final WorkshopLists lists;
    private final DraftViews drafts;

    WorkshopsController(Proposing proposing, WorkshopViews views, WorkshopLists lists, DraftViews drafts) {
        this.proposing = proposing;
        this.views = views;
        this.lists = lists;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String after, Viewer viewer) {
        return view(lists.list(WorkshopTab.ofWord(tab), after, viewer));
    }

    @GetMapping("/new")
    ModelAndView draft(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String space,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer) {
        return view(drafts.begin(new Beginning(title, topic, space, draft, from), viewer));
    }

    @PostMapping
    ModelAndView create(@ModelAttribute WorkshopForm.Typed typed, Viewer viewer) {
        return switch (proposing.propose(WorkshopForm.of(typed), viewer)) {
            case Outcome.Sent(var id) ->
                redirect("/workshops/" + id, new Flash("workshops.proposed", "/contributions/" + id + "/withdrawn"));
            case Outcome.Mend(var form, var pick, var errors) -> invalid(drafts.again(form, pick, errors, viewer));
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable ContributionId id, Viewer viewer) {
        return view(views.show(id, viewer, Retyped.NOTHING, Unsent.NOTHING));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable ContributionId id, Viewer viewer) {
        proposing.requireOwn(id, viewer);
        return view(drafts.edit(id, viewer));
    }

    @PostMapping("/{id}")
    ModelAndView update(@PathVariable ContributionId id, @ModelAttribute WorkshopForm.Typed typed, Viewer viewer) {
        return switch (proposing.edit(id, WorkshopForm.of(typed), viewer)) {
            case Outcome.Sent _ -> redirect("/workshops/" + id, new Flash("workshops.changed"));
            case Outcome.Mend mend -> invalid(drafts.edit(id, mend.form(), mend.errors(), viewer));
        };
    }
}
