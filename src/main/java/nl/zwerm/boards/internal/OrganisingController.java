package nl.zwerm.boards.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What happens with a task: it is moved, somebody takes it, it gets a day. */
@Controller
@RequestMapping("/tasks/{id}")
class OrganisingController {

    private final Board board;
    private final Taking taking;
    private final Tasks tasks;
    private final TaskViews views;

    OrganisingController(Board board, Taking taking, Tasks tasks, TaskViews views) {
        this.board = board;
        this.taking = taking;
        this.tasks = tasks;
        this.views = views;
    }

    /** {@code to} is a column, {@code up} or {@code down}; {@code stay} leads back to the task rather than to its board. */
    @PostMapping(path = "/place", params = "to")
    ModelAndView move(
            @PathVariable ContributionId id,
            @RequestParam String to,
            @RequestParam(defaultValue = "false") boolean stay,
            Viewer viewer) {
        var task = moved(id, to, viewer);
        return stay
                ? redirect(Tasks.path(id), new Flash("boards.moved"))
                : redirect("/spaces/" + task.space() + "/board#task-" + id);
    }

    private Contribution moved(ContributionId id, String to, Viewer viewer) {
        return switch (to) {
            case "up" -> board.raise(id, viewer);
            case "down" -> board.lower(id, viewer);
            default -> board.move(id, Column.find(to).orElseThrow(NotFound::new), viewer);
        };
    }

    /** For whoever drags it; a refusal is the name of why. */
    @PostMapping(path = "/place", params = "column")
    ResponseEntity<String> moveInPlace(
            @PathVariable ContributionId id,
            @RequestParam String column,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer) {
        var to = Column.find(column).orElseThrow(NotFound::new);
        var next = before.isEmpty()
                ? Optional.<ContributionId>empty()
                : Optional.of(ContributionId.of(PublicId.require(before)));
        return board.move(id, to, next, viewer)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.CONFLICT).body("shifted");
    }

    @PostMapping("/taker")
    ModelAndView take(
            @PathVariable ContributionId id,
            @RequestParam(required = false) @Nullable String people,
            @RequestParam(defaultValue = "") List<String> person,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer) {
        return switch (taking.take(id, people, person, before, viewer)) {
            case Taking.Taken.Done(var somebody) ->
                redirect(Tasks.path(id), new Flash(somebody ? "boards.taken" : "boards.given-back"));
            case Taking.Taken.Mend(var again, var errors) -> invalid(views.again(id, again, errors, viewer));
        };
    }

    @PostMapping("/due")
    ModelAndView schedule(@PathVariable ContributionId id, @RequestParam(defaultValue = "") String due, Viewer viewer) {
        var reading = new Reading();
        var day = reading.optionalDay("due", due);
        if (!reading.fine()) {
            return invalid(views.again(id, due, reading.errors(), viewer));
        }
        tasks.save(id, day, viewer);
        return redirect(Tasks.path(id), new Flash("web.saved"));
    }
}
