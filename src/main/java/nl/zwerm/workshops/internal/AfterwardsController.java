package nl.zwerm.workshops.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Said;
import nl.zwerm.threads.Retyped;
import nl.zwerm.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** On the day and after: prepare, be there, take something along, use it. */
@Controller
@RequestMapping("/workshops/{id}")
class AfterwardsController {

    private final Attendance attendance;
    private final Takeaways takeaways;
    private final Uses uses;
    private final Preparing preparing;
    private final WorkshopViews views;

    AfterwardsController(
            Attendance attendance, Takeaways takeaways, Uses uses, Preparing preparing, WorkshopViews views) {
        this.attendance = attendance;
        this.takeaways = takeaways;
        this.uses = uses;
        this.preparing = preparing;
        this.views = views;
    }

    @PostMapping("/attendance")
    ModelAndView here(@PathVariable ContributionId id, Viewer viewer) {
        return answer(id, attendance.here(id, viewer), "#takeaways", "workshops.here.done", viewer);
    }

    @PostMapping("/attendance/{person}")
    ModelAndView mark(
            @PathVariable ContributionId id,
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "true") boolean there,
            Viewer viewer) {
        return answer(id, attendance.mark(id, person, there, viewer), "#participants", "web.saved", viewer);
    }

    @PostMapping("/takeaways")
    ModelAndView write(
            @PathVariable ContributionId id,
            @RequestParam(required = false) @Nullable String takeaway,
            @RequestParam(required = false) @Nullable String when,
            @RequestParam(required = false) @Nullable String then,
            @RequestParam(required = false) @Nullable String once,
            Viewer viewer) {
        var form = TakeawayForm.of(takeaway, when, then, once);
        return switch (takeaways.write(id, form, viewer)) {
            case Takeaways.Outcome.Written _ ->
                redirect("/workshops/" + id + "#takeaways", new Flash("workshops.takeaway.done"));
            case Takeaways.Outcome.Mend(var errors) -> again(id, new Unsent(form, "", "", errors), viewer);
        };
    }

    @PostMapping("/takeaways/withdrawn")
    ModelAndView takeBack(@PathVariable ContributionId id, Viewer viewer) {
        takeaways.takeBack(id, viewer);
        return redirect("/workshops/" + id + "#takeaways", new Flash("workshops.takeaway.undone"));
    }

    @PostMapping("/takeaways/revealed")
    ModelAndView reveal(@PathVariable ContributionId id, Viewer viewer) {
        return answer(id, takeaways.reveal(id, viewer), "#takeaways", "workshops.takeaway.revealed", viewer);
    }

    @PostMapping("/use")
    ModelAndView use(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String sentence,
            Viewer viewer) {
        return uses.answer(id, answer, sentence, viewer)
                .map(errors -> again(id, new Unsent(null, answer, sentence, errors), viewer))
                .orElseGet(() -> redirect("/workshops/" + id, new Flash("workshops.use.done")));
    }

    @GetMapping("/preparation")
    ModelAndView preparation(@PathVariable ContributionId id, Viewer viewer) {
        return view(preparing.show(id, viewer));
    }

    @PostMapping("/preparation")
    ModelAndView prepare(
            @PathVariable ContributionId id,
            @RequestParam(defaultValue = "") String differently,
            @RequestParam(defaultValue = "") String reading,
            @RequestParam(defaultValue = "") String onward,
            Viewer viewer) {
        var form = new PreparationForm(differently, reading, onward);
        var errors = preparing.save(id, form, viewer);
        return errors.any()
                ? invalid(preparing.again(id, form, errors, viewer))
                : redirect("/workshops/" + id + "/preparation", new Flash("web.saved"));
    }

    private ModelAndView answer(ContributionId id, Optional<Said> refused, String at, String word, Viewer viewer) {
        return refused.map(why -> again(id, Unsent.refused(why), viewer))
                .orElseGet(() -> redirect("/workshops/" + id + at, new Flash(word)));
    }

    private ModelAndView again(ContributionId id, Unsent unsent, Viewer viewer) {
        return invalid(views.show(id, viewer, Retyped.NOTHING, unsent));
    }
}
