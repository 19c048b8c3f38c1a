package nl.zwerm.boards.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Topic;
import nl.zwerm.people.Topics;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page shows on which a task is written. */
@Service
@Transactional(readOnly = true)
class TaskFormViews {

    private final Tasks tasks;
    private final TaskStore store;
    private final Posts posts;
    private final Contributions contributions;
    private final Topics topics;

    TaskFormViews(Tasks tasks, TaskStore store, Posts posts, Contributions contributions, Topics topics) {
        this.tasks = tasks;
        this.store = store;
        this.posts = posts;
        this.contributions = contributions;
        this.topics = topics;
    }

    /** A fresh form, or what was taken back a moment ago. */
    public TaskFormPage begin(String title, String space, String draft, Viewer viewer) {
        var form = posts.findDraft(draft, Tasks.TASK, viewer)
                .map(found -> form(found, viewer))
                .orElseGet(() -> TaskForm.empty(title, space));
        return page(form.sentAs(SentForms.token()), "", Errors.NONE, viewer);
    }

    public TaskFormPage edit(ContributionId id, Viewer viewer) {
        return page(form(tasks.requireOwn(id, viewer), viewer), id.toString(), Errors.NONE, viewer);
    }

    /** The form with what was typed, and what must be mended. */
    public TaskFormPage again(TaskForm form, String editing, Errors errors, Viewer viewer) {
        return page(form, editing, errors, viewer);
    }

    private TaskForm form(Contribution task, Viewer viewer) {
        var details = store.find(task.id(), viewer).orElse(TaskDetails.NONE);
        var named = contributions.topics(List.of(task.id()), viewer).getOrDefault(task.id(), List.of());
        return new TaskForm(
                ThreadForm.of(task, topics.list(named).stream().map(Topic::name).collect(Collectors.joining(", "))),
                Objects.toString(details.dueOn(), ""),
                viewer.id().equals(details.taker()));
    }

    private TaskFormPage page(TaskForm form, String editing, Errors errors, Viewer viewer) {
        return new TaskFormPage(form, posts.spaces(form.text().space(), viewer), editing, errors);
    }
}
