package nl.zwerm.discussions.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Discussions of all spaces together, and where one is begun. */
@Controller
@RequestMapping("/discussions")
class DiscussionsController {

    private final Discussions discussions;
    private final DiscussionLists lists;
    private final DiscussionFormViews forms;

    DiscussionsController(Discussions discussions, DiscussionLists lists, DiscussionFormViews forms) {
        this.discussions = discussions;
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
        var form = ThreadForm.of(fields);
        return switch (discussions.begin(form, viewer)) {
            case Written.Done(var id) ->
                redirect(path(id, viewer), new Flash("discussions.begun", "/contributions/" + id + "/withdrawn"));
            case Written.Mend(var errors) -> invalid(forms.again(form, "", errors, viewer));
            case Written.SomeoneWasFaster _ ->
                throw new IllegalStateException("a new discussion has no earlier version");
        };
    }

    /** A form that came before may have made one in another space. */
    private String path(ContributionId id, Viewer viewer) {
        return discussions.find(id, viewer).map(Discussions::path).orElseThrow(NotFound::new);
    }
}
