package nl.zwerm.spaces.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
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
@RequestMapping("/spaces/{id}")
class MembersController {

    private final Members members;
    private final SpaceViews views;

    MembersController(Members members, SpaceViews views) {
        this.members = members;
        this.views = views;
    }

    @GetMapping("/members")
    ModelAndView index(@PathVariable SpaceId id, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return view(views.members(id, page, Errors.NONE, viewer));
    }

    @PostMapping("/departure")
    ModelAndView leave(@PathVariable SpaceId id, Viewer viewer) {
        return switch (members.leave(id, viewer)) {
            case Outcome.Done _ -> redirect("/spaces", new Flash("spaces.left"));
            case Outcome.Refused(var why) -> invalid(views.show(id, Errors.of("leave", why), viewer));
            case Outcome.LastOne _ -> redirect("/spaces/" + id + "/purge");
        };
    }

    @PostMapping("/members/{person}/removal")
    ModelAndView remove(@PathVariable SpaceId id, @PathVariable PersonId person, Viewer viewer) {
        members.remove(id, person, viewer);
        return redirect("/spaces/" + id + "/members", new Flash("spaces.removed"));
    }

    @PostMapping("/members/{person}/readmission")
    ModelAndView readmit(@PathVariable SpaceId id, @PathVariable PersonId person, Viewer viewer) {
        members.readmit(id, person, viewer);
        return redirect("/spaces/" + id + "/members", new Flash("spaces.readmitted"));
    }

    @PostMapping("/members/{person}/stewardship")
    ModelAndView appoint(@PathVariable SpaceId id, @PathVariable PersonId person, Viewer viewer) {
        members.appoint(id, person, viewer);
        return redirect("/spaces/" + id + "/members", new Flash("spaces.appointed"));
    }

    @PostMapping("/members/{person}/stewardship/end")
    ModelAndView unappoint(@PathVariable SpaceId id, @PathVariable PersonId person, Viewer viewer) {
        return switch (members.unappoint(id, person, viewer)) {
            case Outcome.Refused(var why) -> invalid(views.members(id, 1, Errors.of("members", why), viewer));
            case Outcome.Done _, Outcome.LastOne _ ->
                redirect("/spaces/" + id + "/members", new Flash("spaces.unappointed"));
        };
    }
}
