package nl.zwerm.administration.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.Invitations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.MailAddress;
import nl.zwerm.shared.NotFound;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/administration/people/invite")
class InviteController {

    private final Inviting inviting;
    private final Invitations invitations;
    private final People people;
    private final BaseAddress base;

    InviteController(Inviting inviting, Invitations invitations, People people, BaseAddress base) {
        this.inviting = inviting;
        this.invitations = invitations;
        this.people = people;
        this.base = base;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String person) {
        return view(new InvitePage("", expected(person), List.of(), List.of(), List.of(), Errors.NONE));
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String addresses,
            @RequestParam(defaultValue = "") String person,
            Viewer viewer,
            HttpServletRequest request) {
        var page = inviting.invite(addresses, expected(person), viewer, base.forAdministrator(request));
        return page.links().isEmpty() && page.known().isEmpty() ? invalid(page) : view(page);
    }

    @PostMapping("/withdrawn")
    ModelAndView withdraw(@RequestParam(defaultValue = "") String address, Viewer viewer) {
        MailAddress.parse(address).ifPresent(parsed -> invitations.withdraw(parsed, viewer));
        return redirect("/administration/people?state=invited", new Flash("administration.invite.withdrawn"));
    }

    private @Nullable PersonCard expected(String person) {
        if (person.isEmpty()) {
            return null;
        }
        return people.findCard(PersonId.valueOf(person))
                .filter(card -> "expected".equals(card.state()))
                .orElseThrow(NotFound::new);
    }
}
