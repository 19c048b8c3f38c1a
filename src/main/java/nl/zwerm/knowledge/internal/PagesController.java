package nl.zwerm.knowledge.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.knowledge.internal.PageFormViews.Beginning;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.TextForm;
import nl.zwerm.threads.Written;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/pages")
class PagesController {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final KeptPages pages;
    private final Together together;
    private final PageViews views;
    private final PageFormViews forms;
    private final PageLists lists;
    private final SuggestionsController suggestions;
    private final PeoplePick people;

    PagesController(
            KeptPages pages,
            Together together,
            PageViews views,
            PageFormViews forms,
            PageLists lists,
            SuggestionsController suggestions,
            PeoplePick people) {
        this.pages = pages;
        this.together = together;
        this.views = views;
        this.forms = forms;
        this.lists = lists;
        this.suggestions = suggestions;
        this.people = people;
    }

    @GetMapping
    ModelAndView index(@RequestParam(defaultValue = "") String before, Viewer viewer) {
        return view(lists.list(before, viewer));
    }

    @GetMapping("/new")
    ModelAndView draft(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String space,
            @RequestParam(defaultValue = "") String beneath,
            @RequestParam(defaultValue = "") String pattern,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String draft,
            Viewer viewer) {
        return view(forms.begin(new Beginning(title, space, beneath, pattern, from, draft), viewer));
    }

    @PostMapping
    ModelAndView create(@RequestParam Map<String, String> fields, Viewer viewer) {
        var form = PageForm.of(fields);
        return switch (pages.write(form, viewer)) {
            case Written.Done(var id) ->
                redirect(KeptPages.path(id), new Flash("knowledge.written", "/contributions/" + id + "/withdrawn"));
            case Written.Mend(var errors) -> invalid(forms.again(form, "", errors, viewer));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a new page has no earlier version");
        };
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable ContributionId id, Viewer viewer) {
        return view(views.show(id, viewer, Retyped.NOTHING));
    }

    /** As it was written, to take along. */
    @GetMapping("/{id}/markdown")
    ResponseEntity<String> markdown(@PathVariable ContributionId id, Viewer viewer) {
        var page = pages.requirePublished(id, viewer);
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".md\"")
                .body("# " + page.title() + "\n\n" + page.body() + "\n");
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable ContributionId id, Viewer viewer) {
        if (pages.waits(id, viewer)) {
            return redirect(KeptPages.path(id) + "/suggestions/new");
        }
        return view(forms.edit(id, viewer));
    }

    @PostMapping("/{id}")
    ModelAndView update(@PathVariable ContributionId id, @RequestParam Map<String, String> fields, Viewer viewer) {
        if (pages.waits(id, viewer)) {
            return suggestions.create(id, fields, viewer);
        }
        var form = PageForm.of(fields);
        return switch (together.rewrite(id, form, TogetherController.seen(fields), viewer)) {
            case Written.Done _ -> redirect(KeptPages.path(id), new Flash("knowledge.changed"));
            case Written.Mend(var errors) -> invalid(forms.again(form, id.toString(), errors, viewer));
            case Written.SomeoneWasFaster(var version) ->
                invalid(forms.again(
                        form.over(version),
                        id.toString(),
                        Errors.of("title", Said.of("threads.someone-was-faster")),
                        viewer));
        };
    }

    @PostMapping("/{id}/confirmation")
    ModelAndView confirm(@PathVariable ContributionId id, Viewer viewer) {
        pages.confirm(id, viewer);
        return redirect(KeptPages.path(id), new Flash("knowledge.true.confirmed"));
    }

    /** Nobody keeps it, and the viewer will. */
    @PostMapping("/{id}/owner/me")
    ModelAndView takeUp(@PathVariable ContributionId id, Viewer viewer) {
        pages.own(id, viewer.id(), viewer);
        return redirect(KeptPages.path(id), new Flash("knowledge.owner.me"));
    }

    @PostMapping("/{id}/owner")
    ModelAndView handOver(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") List<String> person,
            Viewer viewer) {
        pages.requirePublished(id, viewer);
        return switch (people.read(owner, person, Picking.one())) {
            case Picked.Unclear unclear ->
                invalid(views.choosing(id, unclear.again(), unclear.errors("owner"), viewer));
            case Picked.Found(var found)
            when !pages.mayKeep(found.getFirst(), id) ->
                invalid(views.choosing(
                        id,
                        new Pick(owner, List.of(), false),
                        Errors.of("owner", Said.of("knowledge.owner.cannot-read")),
                        viewer));
            case Picked.Found(var found) -> {
                pages.own(id, found.getFirst(), viewer);
                yield redirect(KeptPages.path(id), new Flash("knowledge.owner.handed-over"));
            }
        };
    }

    @PostMapping("/{id}/owner/departure")
    ModelAndView disown(@PathVariable ContributionId id, Viewer viewer) {
        pages.disown(id, viewer);
        return redirect(KeptPages.path(id), new Flash("knowledge.owner.none-now"));
    }

    /** What others change in it waits, until whoever keeps it accepts it. */
    @PostMapping("/{id}/approval")
    ModelAndView letChangesWait(@PathVariable ContributionId id, Viewer viewer) {
        pages.letChangesWait(id, true, viewer);
        return redirect(
                KeptPages.path(id), new Flash("knowledge.approval.on", KeptPages.path(id) + "/approval/withdrawn"));
    }

    @PostMapping("/{id}/approval/withdrawn")
    ModelAndView letChangesStand(@PathVariable ContributionId id, Viewer viewer) {
        pages.letChangesWait(id, false, viewer);
        return redirect(KeptPages.path(id), new Flash("knowledge.approval.off", KeptPages.path(id) + "/approval"));
    }

    @PostMapping("/{id}/doubts")
    ModelAndView doubt(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String once,
            Viewer viewer) {
        var form = new TextForm(body, "", 0, once);
        return switch (pages.doubt(id, form, viewer)) {
            case Written.Done _ -> redirect(KeptPages.path(id), new Flash("knowledge.doubt.said"));
            case Written.Mend(var errors) ->
                invalid(views.show(id, viewer, new Retyped(KeptPages.DOUBT, form, errors)));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a doubt has no earlier version");
        };
    }
}
