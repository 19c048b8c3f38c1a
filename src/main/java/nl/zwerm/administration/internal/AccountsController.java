package nl.zwerm.administration.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.zwerm.people.Accounts;
import nl.zwerm.people.BaseAddress;
import nl.zwerm.people.Invitations;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accounts: who is here, and letting people go and come back. */
@Controller
@RequestMapping("/administration/people")
class AccountsController {

    private static final int A_PAGE = 50;
    private static final int MOST_WAITING = 500;
    private static final int LONGEST = 320;

    private final Accounts accounts;
    private final Invitations invitations;
    private final BaseAddress base;

    AccountsController(Accounts accounts, Invitations invitations, BaseAddress base) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.base = base;
    }

    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "active") String state,
            @RequestParam(defaultValue = "") String after) {
        var sought = q.substring(0, Math.min(q.length(), LONGEST)).strip();
        var chosen = AccountsPage.STATES.contains(state) ? state : "active";
        if ("invited".equals(chosen)) {
            return view(new AccountsPage(sought, chosen, List.of(), invitations.waiting(MOST_WAITING), null));
        }
        var from = PublicId.read(after).map(PersonId::of).orElse(null);
        var found = accounts.list(sought, chosen, from, A_PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), A_PAGE));
        var next = found.size() > A_PAGE ? shown.getLast().id().toString() : null;
        return view(new AccountsPage(sought, chosen, shown, List.of(), next));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable PersonId id) {
        return view(page(id, null, null));
    }

    /** The link stands on the answer itself, and nowhere afterwards. */
    @PostMapping("/{id}/entry")
    ModelAndView giveEntry(@PathVariable PersonId id, Viewer viewer, HttpServletRequest request) {
        var path = accounts.giveEntry(id, viewer.id());
        return view(page(id, base.forAdministrator(request) + path, null));
    }

    @PostMapping("/{id}/deactivation")
    ModelAndView deactivate(@PathVariable PersonId id, Viewer viewer) {
        return accounts.deactivate(id, viewer.id()) ? done(id, "deactivated") : lastAdministrator(id);
    }

    @PostMapping("/{id}/reactivation")
    ModelAndView reactivate(@PathVariable PersonId id, Viewer viewer) {
        accounts.reactivate(id, viewer.id());
        return done(id, "reactivated");
    }

    @PostMapping("/{id}/administrator")
    ModelAndView appoint(@PathVariable PersonId id, @RequestParam boolean on, Viewer viewer) {
        if (on) {
            accounts.appointAdministrator(id, viewer.id());
            return done(id, "administrator-appointed");
        }
        if (!accounts.dismissAdministrator(id, viewer.id())) {
            return lastAdministrator(id);
        }
        return viewer.id().equals(id)
                ? redirect("/", new Flash("administration.done.administrator-dismissed"))
                : done(id, "administrator-dismissed");
    }

    @PostMapping("/{id}/organiser")
    ModelAndView appointOrganiser(@PathVariable PersonId id, @RequestParam boolean on, Viewer viewer) {
        if (on) {
            accounts.appointOrganiser(id, viewer.id());
            return done(id, "organiser-appointed");
        }
        accounts.dismissOrganiser(id, viewer.id());
        return done(id, "organiser-dismissed");
    }

    private ModelAndView lastAdministrator(PersonId id) {
        return invalid(page(id, null, Said.of("administration.last-administrator")));
    }

    private AccountPage page(PersonId id, @Nullable String link, @Nullable Said refusal) {
        return new AccountPage(accounts.find(id).orElseThrow(NotFound::new), link, refusal);
    }

    private static ModelAndView done(PersonId id, String what) {
        return redirect("/administration/people/" + id, new Flash("administration.done." + what));
    }
}
