package nl.zwerm.people.internal;

import static nl.zwerm.web.Pages.invalid;
import static nl.zwerm.web.Pages.redirect;
import static nl.zwerm.web.Pages.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.zwerm.people.Account;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Flash;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: language, password, and where one is signed in. */
@Controller
@RequestMapping("/account")
class AccountController {

    private final AccountStore accounts;
    private final OwnAccount own;
    private final Sessions sessions;
    private final Mail mail;

    AccountController(AccountStore accounts, OwnAccount own, Sessions sessions, Mail mail) {
        this.accounts = accounts;
        this.own = own;
        this.sessions = sessions;
        this.mail = mail;
    }

    @GetMapping
    ModelAndView show(Viewer viewer, HttpServletRequest request) {
        return view(page(viewer, request, viewer.language(), viewer.zone().getId(), Errors.NONE));
    }

    @PostMapping
    ModelAndView update(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            Viewer viewer,
            HttpServletRequest request) {
        var spoken = "en".equals(language) ? "en" : "nl";
        if (!Zones.has(zone)) {
            var errors = Errors.of("zone", Said.of("people.form.zone"));
            return invalid(page(viewer, request, spoken, zone, errors));
        }
        own.settle(viewer.id(), spoken, zone);
        return redirect("/account", new Flash("web.saved"));
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            HttpServletRequest request) {
        var errors = own.changePassword(viewer.id(), email(viewer), present, password, request);
        return errors.any()
                ? invalid(page(viewer, request, viewer.language(), viewer.zone().getId(), errors))
                : redirect("/account", new Flash("people.password.changed"));
    }

    @PostMapping("/sessions/ended")
    ModelAndView signOutEverywhere(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        sessions.closeEverywhere(viewer.id());
        sessions.close(request, response);
        return redirect("/sign-in", new Flash("people.signed-out-everywhere"));
    }

    @PostMapping("/entry-notice")
    ModelAndView readNotice(Viewer viewer) {
        own.readEntryNotice(viewer.id());
        return redirect("/account");
    }

    /** Says that mail arrives there, whatever came back before. */
    @PostMapping("/mail-works")
    ModelAndView mailWorks(Viewer viewer) {
        mail.deliverable(email(viewer));
        return redirect("/account", new Flash("people.account.mail-works.done"));
    }

    private AccountPage page(Viewer viewer, HttpServletRequest request, String language, String zone, Errors errors) {
        var browsers = sessions.list(viewer.id(), request).stream()
                .map(SignedInBrowser::of)
                .toList();
        var email = email(viewer);
        return new AccountPage(email, mail.undeliverable(email), language, zone, browsers, errors);
    }

    private String email(Viewer viewer) {
        return accounts.find(viewer.id()).map(Account::email).orElseThrow(NotFound::new);
    }
}
