package nl.zwerm.boards.internal;

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
@RequestMapping("/tasks")
class TasksController {

    private final Tasks tasks;
    private final TaskViews views;
    private final TaskFormViews forms;
    private final BoardViews boards;

    TasksController(Tasks tasks, TaskViews views, TaskFormViews forms, BoardViews boards) {
        this.tasks = tasks;
        this.views = views;
        this.forms = forms;
        this.boards = boards;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return view(boards.taken(viewer));
    }

    @GetMapping("/new")
    ModelAndView draft(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String space,
            @RequestParam(defaultValue = "") String draft,
            Viewer viewer) {
        return view(forms.begin(title, space, draft, viewer));
    }

    @PostMapping
    ModelAndView create(@RequestParam Map<String, String> fields, Viewer viewer) {
        var form = TaskForm.of(fields);
        return switch (tasks.write(form, viewer)) {
            case Written.Done(var id) ->
                redirect(Tasks.path(id), new Flash("boards.written", "/contributions/" + id + "/withdrawn"));
            case Written.Mend(var errors) -> invalid(forms.again(form, "", errors, viewer));
            case Written.SomeoneWasFaster _ -> throw new IllegalStateException("a new task has no earlier version");
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
        var form = TaskForm.of(fields);
        return switch (tasks.edit(id, form, viewer)) {
            case Written.Done _ -> redirect(Tasks.path(id), new Flash("boards.changed"));
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
