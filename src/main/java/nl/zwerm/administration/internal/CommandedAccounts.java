package nl.zwerm.administration.internal;

import java.util.List;
import nl.zwerm.people.Accounts;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.shared.MailAddress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the command line does to accounts. Each deed is noted; a new password never opens what is confidential. */
@Service
@Transactional
public class CommandedAccounts {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private final AccountStore store;
    private final Accounts accounts;
    private final People people;
    private final Organisations organisations;

    CommandedAccounts(AccountStore store, Accounts accounts, People people, Organisations organisations) {
        this.store = store;
        this.accounts = accounts;
        this.people = people;
        this.organisations = organisations;
    }

    @Transactional(readOnly = true)
    public List<CommandedAccount> list() {
        return store.list();
    }

    public CommandedAccount add(String name, String email, String language, boolean administrator, String password) {
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
        accounts.added(id, null);
        return require(address);
    }

    /** Gives a new password. Since whoever gives it knows it, memberships of confidential spaces rest. */
    public CommandedAccount resetPassword(String email, String password) {
        var account = require(email);
        if (!account.active()) {
            throw new Refused(account.email() + " is not active; activate the account first.");
        }
        requireUsable(password);
        accounts.givePassword(account.id(), password, null);
        return account;
    }

    public CommandedAccount deactivate(String email) {
        var account = require(email);
        if (!account.active()) {
            throw new Refused(account.email() + " is " + account.state() + ", not active.");
        }
        if (!accounts.deactivate(account.id(), null)) {
            throw new Refused(account.email() + " is the last administrator; make somebody else administrator first.");
        }
        return account;
    }

    public CommandedAccount activate(String email) {
        var account = require(email);
        if (!"deactivated".equals(account.state())) {
            throw new Refused(account.email() + " is " + account.state() + ", not deactivated.");
        }
        accounts.reactivate(account.id(), null);
        return account;
    }

    public CommandedAccount setAdministrator(String email, boolean administrator) {
        var account = require(email);
        if (!account.active()) {
            throw new Refused(account.email() + " is " + account.state() + ", not active.");
        }
        if (administrator) {
            accounts.appointAdministrator(account.id(), null);
        } else if (!accounts.dismissAdministrator(account.id(), null)) {
            throw new Refused(account.email() + " is the last administrator; make somebody else administrator first.");
        }
        return account;
    }

    public CommandedAccount setOrganiser(String email, boolean organiser) {
        var account = require(email);
        if (!account.active()) {
            throw new Refused(account.email() + " is " + account.state() + ", not active.");
        }
        if (organiser) {
            accounts.appointOrganiser(account.id(), null);
        } else {
            accounts.dismissOrganiser(account.id(), null);
        }
        return account;
    }

    CommandedAccount require(String email) {
        return store.find(email.strip()).orElseThrow(() -> new Refused("Nobody has the address " + email + "."));
    }

    private static void requireUsable(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Refused("A password has " + SHORTEST + " to " + LONGEST + " characters.");
        }
    }
}
