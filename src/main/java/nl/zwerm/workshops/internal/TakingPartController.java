package nl.zwerm.workshops.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.threads.Retyped;
import nl.zwerm.web.Flash;
import nl.zwerm.workshops.internal.Places.Placing;
import nl.zwerm.workshops.internal.Teaching.TakingUp;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Before it begins: want it, teach it, have a place in it; each in one tap, and back in one tap. */
@Controller
@RequestMapping("/workshops/{id}")
class TakingPartController {

    private final Wanting wanting;
    private final Teaching teaching;
    private final Places places;
    private final Workshops workshops;
    private final Letters letters;
    private final WorkshopViews views;

    TakingPartController(
            Wanting wanting,
            Teaching teaching,
            Places places,
            Workshops workshops,
            Letters letters,
            WorkshopViews views) {
        this.wanting = wanting;
        this.teaching = teaching;
        this.places = places;
        this.workshops = workshops;
        this.letters = letters;
        this.views = views;
    }

    @PostMapping("/wishes")
    ModelAndView want(@PathVariable ContributionId id, Viewer viewer) {
        wanting.want(id, viewer);
        return to(id, "workshops.want.done");
    }

    @PostMapping("/wishes/withdrawn")
    ModelAndView wantNoMore(@PathVariable ContributionId id, Viewer viewer) {
        wanting.wantNoMore(id, viewer);
        return to(id, "workshops.want.undone");
    }

    @PostMapping("/teachers")
    ModelAndView takeUp(@PathVariable ContributionId id, Viewer viewer) {
        return switch (teaching.takeUp(id, viewer)) {
            case TakingUp.Taken _ -> to(id, "workshops.teach.done");
            case TakingUp.Refused(var why) -> again(id, Unsent.refused(why), viewer);
        };
    }

    @PostMapping("/teachers/withdrawn")
    ModelAndView layDown(@PathVariable ContributionId id, Viewer viewer) {
        teaching.layDown(id, viewer);
        return to(id, "workshops.teach.undone");
    }

    @PostMapping("/registration")
    ModelAndView register(@PathVariable ContributionId id, Viewer viewer) {
        return switch (places.register(id, viewer)) {
            case Placing.Placed _ -> to(id, "workshops.place.done");
            case Placing.Waiting _ -> to(id, "workshops.place.waiting");
            case Placing.Refused(var why) -> again(id, Unsent.refused(why), viewer);
        };
    }

    @PostMapping("/registration/withdrawn")
    ModelAndView withdraw(@PathVariable ContributionId id, Viewer viewer) {
        places.withdraw(id, viewer);
        return to(id, "workshops.place.undone");
    }

    /** For those who do not use mail for their calendar. */
    @GetMapping("/workshop.ics")
    ResponseEntity<byte[]> file(@PathVariable ContributionId id, Viewer viewer) {
        var opened = workshops.open(id, viewer);
        return letters.file(opened, opened.workshop().planned().orElseThrow(NotFound::new));
    }

    private ModelAndView again(ContributionId id, Unsent unsent, Viewer viewer) {
        return invalid(views.show(id, viewer, Retyped.NOTHING, unsent));
    }

    private static ModelAndView to(ContributionId id, String word) {
        return redirect("/workshops/" + id, new Flash(word));
    }
}
