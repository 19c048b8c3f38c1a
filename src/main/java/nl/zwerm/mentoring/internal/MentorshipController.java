package nl.zwerm.mentoring.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.people.Viewer;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What stands between two, for the two. */
@Controller
@RequestMapping("/mentoring/{id}")
class MentorshipController {

    private static final String HUB = "/mentoring";

    private final Mentorships mentorships;
    private final Meetings meetings;
    private final Parting parting;
    private final MentorshipViews views;

    MentorshipController(Mentorships mentorships, Meetings meetings, Parting parting, MentorshipViews views) {
        this.mentorships = mentorships;
        this.meetings = meetings;
        this.parting = parting;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(@PathVariable MentorshipId id, Viewer viewer) {
        return view(views.show(id, Retyped.NOTHING, viewer));
    }

    @PostMapping("/acceptance")
    ModelAndView accept(@PathVariable MentorshipId id, Viewer viewer) {
        var errors = mentorships.accept(id, viewer);
        return answer(id, errors, Retyped.nothing(errors), "mentoring.accepted", viewer);
    }

    @PostMapping("/refusal")
    ModelAndView decline(@PathVariable MentorshipId id, Viewer viewer) {
        mentorships.decline(id, viewer);
        return redirect(HUB, new Flash("mentoring.declined"));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable MentorshipId id, Viewer viewer) {
        mentorships.withdraw(id, viewer);
        return redirect(HUB, new Flash("mentoring.withdrawn"));
    }

    @PostMapping("/goal")
    ModelAndView aim(
            @PathVariable MentorshipId id,
            @RequestParam(defaultValue = "") String goal,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer) {
        var errors = mentorships.aim(id, goal, version, viewer);
        return answer(id, errors, Retyped.goal(goal, errors), "web.saved", viewer);
    }

    @PostMapping("/meeting")
    ModelAndView plan(
            @PathVariable MentorshipId id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer) {
        var form = new MeetingForm(day, time, minutes, place, version);
        var errors = meetings.plan(id, form, viewer);
        return answer(id, errors, Retyped.meeting(form, errors), "mentoring.meeting.planned", viewer);
    }

    @PostMapping("/meeting/cancellation")
    ModelAndView cancel(@PathVariable MentorshipId id, Viewer viewer) {
        meetings.cancel(id, viewer);
        return redirect(Mentorship.path(id), new Flash("mentoring.meeting.called-off"));
    }

    @GetMapping("/meeting.ics")
    ResponseEntity<byte[]> file(@PathVariable MentorshipId id, Viewer viewer) {
        return meetings.file(id, viewer);
    }

    @PostMapping("/check")
    ModelAndView check(@PathVariable MentorshipId id, @RequestParam boolean fits, Viewer viewer) {
        mentorships.check(id, fits, viewer);
        return redirect(Mentorship.path(id));
    }

    @PostMapping("/closing")
    ModelAndView close(@PathVariable MentorshipId id, @RequestParam(defaultValue = "") String thanks, Viewer viewer) {
        var errors = parting.close(id, thanks, viewer);
        return answer(id, errors, Retyped.thanks(thanks, errors), "mentoring.closed", viewer);
    }

    @PostMapping("/exit")
    ModelAndView exit(@PathVariable MentorshipId id, Viewer viewer) {
        parting.exit(id, viewer);
        return redirect(HUB, new Flash("mentoring.stopped"));
    }

    @PostMapping("/readmission")
    ModelAndView readmit(@PathVariable MentorshipId id, Viewer viewer) {
        mentorships.readmit(id, viewer);
        return redirect(Mentorship.path(id), new Flash("mentoring.readmitted"));
    }

    private ModelAndView answer(MentorshipId id, Errors errors, Retyped retyped, String word, Viewer viewer) {
        return errors.any() ? invalid(views.show(id, retyped, viewer)) : redirect(Mentorship.path(id), new Flash(word));
    }
}
