package nl.zwerm.ideas.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/ideas/{id}")
class PerspectivesController {

    private final Perspectives perspectives;
    private final AskingForViews asking;
    private final IdeaViews views;

    PerspectivesController(Perspectives perspectives, AskingForViews asking, IdeaViews views) {
        this.perspectives = perspectives;
        this.asking = asking;
        this.views = views;
    }

    @PostMapping("/perspectives")
    ModelAndView create(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String once,
            Viewer viewer) {
        var form = new TextForm(body, draft, 0, once);
        return switch (perspectives.give(id, title, form, viewer)) {
            case Written.Done(var made) ->
                redirect(
                        "/ideas/" + id + "#perspective-" + made,
                        new Flash("ideas.perspective.given", "/contributions/" + made + "/withdrawn"));
            case Written.Mend(var errors) ->
                invalid(views.again(id, title, new Retyped(Perspectives.FIELD, form, errors), viewer));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a new view has no earlier version");
        };
    }

    @PostMapping("/asked")
    ModelAndView ask(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String people,
            @RequestParam(defaultValue = "") List<String> person,
            Viewer viewer) {
        return switch (asking.ask(id, people, person, viewer)) {
            case AskingForViews.Asking.Done _ -> redirect("/ideas/" + id + "#views", new Flash("ideas.asked"));
            case AskingForViews.Asking.Mend(var pick, var errors) -> invalid(views.again(id, pick, errors, viewer));
        };
    }

    @PostMapping("/asked/declined")
    ModelAndView decline(@PathVariable ContributionId id, Viewer viewer) {
        perspectives.decline(id, viewer);
        return redirect("/ideas/" + id, new Flash("ideas.invitation.declined"));
    }
}
