package nl.zwerm.spaces.internal;

import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ways into a space, from both sides of the door. */
@Controller
@RequestMapping("/spaces/{id}")
class JoiningController {

    private final Joining joining;
    private final SpaceViews views;

    JoiningController(Joining joining, SpaceViews views) {
        this.joining = joining;
        this.views = views;
    }

    @PostMapping("/membership")
    ModelAndView join(@PathVariable SpaceId id, Viewer viewer) {
        joining.join(id, viewer);
        return redirect("/spaces/" + id, new Flash("spaces.joined"));
    }

    @PostMapping("/join-request")
    ModelAndView ask(@PathVariable SpaceId id, Viewer viewer) {
        joining.ask(id, viewer);
        return redirect("/spaces/" + id, new Flash("spaces.asked"));
    }

    @PostMapping("/join-request/withdrawal")
    ModelAndView withdraw(@PathVariable SpaceId id, Viewer viewer) {
        joining.withdrawRequest(id, viewer);
        return redirect("/spaces/" + id, new Flash("spaces.request.withdrawn"));
    }

    @PostMapping("/requests/{person}/acceptance")
    ModelAndView accept(@PathVariable SpaceId id, @PathVariable PersonId person, Viewer viewer) {
        joining.accept(id, person, viewer);
        return redirect("/spaces/" + id, new Flash("spaces.request.accepted"));
    }

    @PostMapping("/requests/{person}/refusal")
    ModelAndView decline(@PathVariable SpaceId id, @PathVariable PersonId person, Viewer viewer) {
        joining.decline(id, person, viewer);
        return redirect("/spaces/" + id, new Flash("spaces.request.declined"));
    }

    @GetMapping("/invitations")
    ModelAndView inviting(@PathVariable SpaceId id, @RequestParam(defaultValue = "") String q, Viewer viewer) {
        return view(views.inviting(id, q.substring(0, Math.min(q.length(), 200)), viewer));
    }

    @PostMapping("/invitations")
    ModelAndView invite(
            @PathVariable SpaceId id,
            @RequestParam PersonId person,
            @RequestParam(defaultValue = "") String q,
            Viewer viewer) {
        joining.invite(id, person, viewer);
        return redirect(
                "/spaces/" + id + "/invitations?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8),
                new Flash("spaces.invited"));
    }

    @PostMapping("/invitations/{person}/withdrawal")
    ModelAndView withdrawInvitation(@PathVariable SpaceId id, @PathVariable PersonId person, Viewer viewer) {
        joining.withdrawInvitation(id, person, viewer);
        return redirect("/spaces/" + id + "/members", new Flash("spaces.invitation.withdrawn"));
    }

    @PostMapping("/invitation/acceptance")
    ModelAndView acceptInvitation(@PathVariable SpaceId id, Viewer viewer) {
        joining.acceptInvitation(id, viewer);
        return redirect("/spaces/" + id, new Flash("spaces.joined"));
    }

    @PostMapping("/invitation/refusal")
    ModelAndView refuseInvitation(@PathVariable SpaceId id, Viewer viewer) {
        joining.refuseInvitation(id, viewer);
        return redirect("/spaces", new Flash("spaces.invitation.refused"));
    }
}
