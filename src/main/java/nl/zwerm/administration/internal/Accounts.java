package nl.zwerm.administration.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.zwerm.people.EntryGiven;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.MailAddress;
import nl.zwerm.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the command line does to accounts. Each deed is noted; a new password never opens what is confidential. */
@Service
@Transactional
public class Accounts {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final AccountStore store;
    private final People people;
    private final Organisations organisations;
    private final Mail mail;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountStore store,
            People people,
            Organisations organisations,
            Mail mail,
            Words words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.organisations = organisations;
        this.mail = mail;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Account> list() {
        return store.list();
    }

    public Account add(String name, String email, String language, boolean administrator, String password) {
        var organisation = organisations
                .find()
                .orElseThrow(() -> new Refused("This Zwerm is not set up yet: start it and open its address first."));
        var address = MailAddress.parse(email)
                .orElseThrow(() -> new Refused("\"" + email + "\" is not an e-mail address."))
                .address();
        if (store.find(address).isPresent()) {
            throw new Refused("Somebody has the address " + address + " already.");
        }
        if (name.isBlank() || name.strip().length() > LONGEST) {
            throw new Refused("A name has 1 to " + LONGEST + " characters.");
        }
        requireUsable(password);
        var spoken = language.isEmpty() ? organisation.language() : language;
        if (!List.of("nl", "en").contains(spoken)) {
            throw new Refused("The language is nl or en.");
        }
        var id = people.welcome(
                new NewPerson(name.strip(), address, spoken, organisation.zone(), administrator), password);
        store.note("account added", id);
        return require(address);
    }

    /** Gives a new password. Since whoever gives it knows it, memberships of confidential spaces rest. */
    public Account resetPassword(String email, String password) {
        var account = require(email);
        if (!account.active()) {
            throw new Refused(account.email() + " is not active; activate the account first.");
        }
        requireUsable(password);
        store.savePassword(account.id(), people.hash(password));
        store.endSessions(account.id());
        events.publishEvent(new EntryGiven(account.id()));
        store.note("password set on the command line", account.id());
        tell(account);
        return account;
    }

    public Account deactivate(String email) {
        var account = require(email);
        if (!account.active()) {
            throw new Refused(account.email() + " is " + account.state() + ", not active.");
        }
        if (!people.deactivate(account.id())) {
            throw new Refused(account.email() + " is the last administrator; make somebody else administrator first.");
        }
        store.note("account deactivated", account.id());
        return account;
    }

    public Account activate(String email) {
        var account = require(email);
        if (!"deactivated".equals(account.state())) {
            throw new Refused(account.email() + " is " + account.state() + ", not deactivated.");
        }
        people.reactivate(account.id());
        store.note("account activated", account.id());
        return account;
    }

    public Account setAdministrator(String email, boolean administrator) {
        var account = require(email);
        if (!account.active()) {
            throw new Refused(account.email() + " is " + account.state() + ", not active.");
        }
        if (!administrator && store.isOnlyAdministrator(account.id())) {
            throw new Refused(account.email() + " is the last administrator; make somebody else administrator first.");
        }
        store.setAdministrator(account.id(), administrator);
        store.note(administrator ? "made administrator" : "administrator no longer", account.id());
        return account;
    }

    Account require(String email) {
        return store.find(email.strip()).orElseThrow(() -> new Refused("Nobody has the address " + email + "."));
    }

    private void tell(Account account) {
        var language = Words.locale(account.language());
        mail.send(
                account.email(),
                account.id().value(),
                "password-given",
                language,
                words.say(language, "commands.password-given.subject", Map.of()),
                words.say(
                        language,
                        "commands.password-given.text",
                        Map.of("name", account.name(), "organisation", organisations.organisation())),
                clock.instant());
    }

    private static void requireUsable(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Refused("A password has " + SHORTEST + " to " + LONGEST + " characters.");
        }
    }
}
