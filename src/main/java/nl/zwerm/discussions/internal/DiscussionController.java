package nl.zwerm.discussions.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.ThreadForm;
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

/** Discussions where they stand: in their space. */
@Controller
@RequestMapping("/spaces/{space}/discussions")
class DiscussionController {

    private final Discussions discussions;
    private final DiscussionViews views;
    private final DiscussionLists lists;
    private final DiscussionFormViews forms;

    DiscussionController(
            Discussions discussions, DiscussionViews views, DiscussionLists lists, DiscussionFormViews forms) {
        this.discussions = discussions;
        this.views = views;
        this.lists = lists;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView index(
            @PathVariable SpaceId space,
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer) {
        return view(lists.list(space, tab, before, viewer));
    }

    @GetMapping("/new")
    ModelAndView draft(@PathVariable SpaceId space, Viewer viewer) {
        return redirect("/discussions/new?space=" + space);
    }

    /** {@code at} names a message that is to be on the page; {@code before} and {@code from} turn it. */
    @GetMapping("/{root}")
    ModelAndView show(
            @PathVariable SpaceId space,
            @PathVariable ContributionId root,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer) {
        return view(PublicId.read(at)
                .map(ContributionId::of)
                .map(message -> views.showAt(space, root, message, viewer))
                .orElseGet(() -> views.show(space, root, Reach.of(before, from), viewer)));
    }

    @GetMapping("/{root}/edit")
    ModelAndView edit(@PathVariable SpaceId space, @PathVariable ContributionId root, Viewer viewer) {
        return view(forms.edit(discussions.requireOwn(space, root, viewer), viewer));
    }

    @PostMapping("/{root}")
    ModelAndView update(
            @PathVariable SpaceId space,
            @PathVariable ContributionId root,
            @RequestParam Map<String, String> fields,
            Viewer viewer) {
        var mine = discussions.requireOwn(space, root, viewer);
        var path = Discussions.path(mine);
        var form = ThreadForm.of(fields);
        return switch (discussions.edit(mine, form, viewer)) {
            case Written.Done _ -> redirect(path, new Flash("discussions.changed"));
            case Written.Mend(var errors) -> invalid(forms.again(form, path, errors, viewer));
            case Written.SomeoneWasFaster(var version) ->
                invalid(forms.again(
                        form.over(version), path, Errors.of("title", Said.of("threads.someone-was-faster")), viewer));
        };
    }
}
