package nl.zwerm.administration.internal;

import static nl.zwerm.web.Pages.view;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.TreeMap;
import nl.zwerm.administration.internal.MailPage.Received;
import nl.zwerm.notifications.ReceivedMail;
import nl.zwerm.people.Accounts;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Mail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What administrators look at: where to go, the envelopes of mail, and what they and their colleagues did. */
@Controller
@RequestMapping("/administration")
class AdministrationController {

    private static final int A_PAGE = 50;

    private final Accounts accounts;
    private final Mail mail;
    private final ObjectProvider<JavaMailSender> server;
    private final ReceivedMail received;

    AdministrationController(
            Accounts accounts, Mail mail, ObjectProvider<JavaMailSender> server, ReceivedMail received) {
        this.accounts = accounts;
        this.mail = mail;
        this.server = server;
        this.received = received;
    }

    @GetMapping
    ModelAndView index() {
        return view(new AdministrationPage());
    }

    @GetMapping("/mail")
    ModelAndView mail(@RequestParam(defaultValue = "") String before, Viewer viewer) {
        var newest = mail.envelopes(moment(before), A_PAGE);
        return view(MailPage.of(
                newest,
                server.getIfAvailable() != null,
                A_PAGE,
                viewer.zone(),
                mail.undeliverable(A_PAGE),
                new Received(received.configured(), new TreeMap<>(received.counts()), received.aside(A_PAGE))));
    }

    @GetMapping("/acts")
    ModelAndView acts(@RequestParam(defaultValue = "") String before) {
        return view(new ActsPage(accounts.acts(moment(before), A_PAGE), A_PAGE));
    }

    private static @Nullable Instant moment(String typed) {
        try {
            return typed.isEmpty() ? null : Instant.parse(typed);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
