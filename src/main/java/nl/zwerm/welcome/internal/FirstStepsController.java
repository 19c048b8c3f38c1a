package nl.zwerm.welcome.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.List;
import nl.zwerm.people.OwnProfile;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.welcome.FirstSteps;
import nl.zwerm.welcome.internal.PracticePage.Stage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Three questions and a practice question for who is new; each may be skipped, and all at once. */
@Controller
@RequestMapping("/first-steps")
class FirstStepsController {

    private static final int LONGEST_QUESTION = 200;

    private final FirstSteps steps;
    private final OwnProfile profile;
    private final StepViews views;

    FirstStepsController(FirstSteps steps, OwnProfile profile, StepViews views) {
        this.steps = steps;
        this.profile = profile;
        this.views = views;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        refuseGuests(viewer);
        return redirect(Step.OFFERS.path());
    }

    @GetMapping("/ask-me-about")
    ModelAndView offers(Viewer viewer) {
        refuseGuests(viewer);
        return view(views.topics(Step.OFFERS, profile.offered(viewer.id()), viewer));
    }

    @PostMapping("/ask-me-about")
    ModelAndView offer(
            @RequestParam(defaultValue = "") List<String> topic,
            @RequestParam(defaultValue = "") String fresh,
            Viewer viewer) {
        refuseGuests(viewer);
        return switch (TopicsRead.of(topic, fresh)) {
            case TopicsRead.Fine fine -> {
                profile.offer(viewer.id(), fine.known(), fine.fresh());
                yield redirect(Step.OFFERS.onward());
            }
            case TopicsRead.Mend(var why) ->
                invalid(views.again(Step.OFFERS, profile.offered(viewer.id()), topic, fresh, why, viewer));
        };
    }

    @GetMapping("/learning")
    ModelAndView learning(Viewer viewer) {
        refuseGuests(viewer);
        return view(views.topics(Step.LEARNING, profile.sought(viewer.id()), viewer));
    }

    @PostMapping("/learning")
    ModelAndView learn(
            @RequestParam(defaultValue = "") List<String> topic,
            @RequestParam(defaultValue = "") String fresh,
            Viewer viewer) {
        refuseGuests(viewer);
        return switch (TopicsRead.of(topic, fresh)) {
            case TopicsRead.Fine fine -> {
                profile.seek(viewer.id(), fine.known(), fine.fresh());
                yield redirect(Step.LEARNING.onward());
            }
            case TopicsRead.Mend(var why) ->
                invalid(views.again(Step.LEARNING, profile.sought(viewer.id()), topic, fresh, why, viewer));
        };
    }

    @GetMapping("/limits")
    ModelAndView limits(Viewer viewer) {
        refuseGuests(viewer);
        return view(views.limits(null, Errors.NONE, viewer));
    }

    @PostMapping("/limits")
    ModelAndView limit(@ModelAttribute LimitsForm form, Viewer viewer) {
        refuseGuests(viewer);
        return switch (LimitsRead.of(form, profile.room(viewer.id()))) {
            case LimitsRead.Fine(var room) -> {
                profile.makeRoom(viewer.id(), room);
                yield redirect(Step.LIMITS.onward());
            }
            case LimitsRead.Mend(var errors) -> invalid(views.limits(form, errors, viewer));
        };
    }

    @GetMapping("/practice")
    ModelAndView practice(Viewer viewer) {
        refuseGuests(viewer);
        return view(new PracticePage(Step.PRACTICE, Stage.ASK, "", Errors.NONE));
    }

    /** Nothing of it is kept, so nothing is lost when it is sent again. */
    @PostMapping("/practice")
    ModelAndView practise(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "asked") String stage,
            Viewer viewer) {
        refuseGuests(viewer);
        return switch (Guards.line(title, LONGEST_QUESTION)) {
            case Guarded.Fine(var fine) -> view(new PracticePage(Step.PRACTICE, stage(stage), fine, Errors.NONE));
            case Guarded.Refused(var key, var with) ->
                invalid(new PracticePage(Step.PRACTICE, Stage.ASK, title, Errors.of("title", new Said(key, with))));
        };
    }

    /** Done, or put away for good. */
    @PostMapping("/done")
    ModelAndView done(@RequestParam(defaultValue = "false") boolean away, Viewer viewer) {
        refuseGuests(viewer);
        steps.done(viewer.id());
        return redirect("/", new Flash(away ? "welcome.put-away" : "welcome.done"));
    }

    private static Stage stage(String typed) {
        return switch (typed) {
            case "answered" -> Stage.ANSWERED;
            case "helped" -> Stage.HELPED;
            default -> Stage.ASKED;
        };
    }

    private static void refuseGuests(Viewer viewer) {
        if (viewer.guest()) {
            throw new NotFound();
        }
    }
}
