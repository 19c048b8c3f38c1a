package nl.zwerm.mentoring.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Offering, seeking and asking. Not for guests of a space. */
@Controller
@RequestMapping("/mentoring")
class MentoringController {

    private final Offering offering;
    private final Mentorships mentorships;
    private final MentoringViews views;

    MentoringController(Offering offering, Mentorships mentorships, MentoringViews views) {
        this.offering = offering;
        this.mentorships = mentorships;
        this.views = views;
    }

    @GetMapping
    ModelAndView index(Viewer viewer) {
        return view(views.index(colleague(viewer)));
    }

    @GetMapping("/offer")
    ModelAndView offer(Viewer viewer) {
        return view(views.offer(colleague(viewer)));
    }

    @PostMapping("/offer")
    ModelAndView saveOffer(
            @RequestParam(defaultValue = "") String topics,
            @RequestParam(defaultValue = "") String sentence,
            @RequestParam(defaultValue = "") String room,
            Viewer viewer) {
        var form = new OfferForm(topics, sentence, room);
        var errors = offering.offer(form, colleague(viewer));
        return errors.any()
                ? invalid(views.offerAgain(form, errors, viewer))
                : redirect("/mentoring", new Flash("mentoring.offered"));
    }

    @PostMapping("/offer/paused")
    ModelAndView pause(Viewer viewer) {
        offering.pause(true, colleague(viewer));
        return redirect("/mentoring", new Flash("mentoring.paused"));
    }

    @PostMapping("/offer/resumed")
    ModelAndView resume(Viewer viewer) {
        offering.pause(false, colleague(viewer));
        return redirect("/mentoring", new Flash("mentoring.offered"));
    }

    @GetMapping("/seek")
    ModelAndView seek(Viewer viewer) {
        return view(views.seek(colleague(viewer)));
    }

    @PostMapping("/seek")
    ModelAndView saveSeek(
            @RequestParam(defaultValue = "") String topics,
            @RequestParam(defaultValue = "") String sentence,
            Viewer viewer) {
        var form = new OfferForm(topics, sentence, "");
        var errors = offering.seek(form, colleague(viewer));
        return errors.any() ? invalid(views.seekAgain(form, errors, viewer)) : redirect("/mentoring");
    }

    @PostMapping("/seek/end")
    ModelAndView stopSeeking(Viewer viewer) {
        offering.stopSeeking(colleague(viewer));
        return redirect("/mentoring", new Flash("mentoring.seek.ended"));
    }

    @GetMapping("/ask/{person}")
    ModelAndView ask(@PathVariable PersonId person, Viewer viewer) {
        return view(views.ask(person, colleague(viewer)));
    }

    @PostMapping("/ask/{person}")
    ModelAndView create(
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "") String goal,
            @RequestParam(defaultValue = "") String once,
            Viewer viewer) {
        var token = PublicId.read(once).map(PublicId::show).orElseGet(Mentorships::token);
        return switch (mentorships.ask(person, goal, token, colleague(viewer))) {
            case Mentorships.Outcome.Sent(var id) -> redirect(Mentorship.path(id), new Flash("mentoring.asked"));
            case Mentorships.Outcome.Mend(var errors) -> invalid(views.askAgain(person, goal, token, errors));
        };
    }

    private static Viewer colleague(Viewer viewer) {
        if (viewer.guest()) {
            throw new NotFound();
        }
        return viewer;
    }
}
