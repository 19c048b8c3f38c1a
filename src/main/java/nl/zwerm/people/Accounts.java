package nl.zwerm.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.people.internal.AccountStore;
import nl.zwerm.people.internal.AdministratorActStore;
import nl.zwerm.people.internal.EntryLinkStore;
import nl.zwerm.people.internal.EntryLinkStore.NewEntry;
import nl.zwerm.people.internal.EntryTokens;
import nl.zwerm.people.internal.PersonStore;
import nl.zwerm.people.internal.Sessions;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.NotFound;
import nl.zwerm.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to accounts; all of it is written down. {@code by} is absent on the command line. */
@Service
@Transactional
public class Accounts {

    /** One thing that an administrator did; {@code what} is a key: {@code administration.act.<what>}. */
    public record Act(
            Instant at,
            String what,
            @Nullable String byName,
            @Nullable PersonId person,
            @Nullable String personName) {}

    public static final Duration RESET_LASTING = Duration.ofHours(2);

    private final AccountStore store;
    private final PersonStore persons;
    private final Sessions sessions;
    private final EntryLinkStore links;
    private final AdministratorActStore acts;
    private final People people;
    private final Organisations organisations;
    private final Mail mail;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountStore store,
            PersonStore persons,
            Sessions sessions,
            EntryLinkStore links,
            AdministratorActStore acts,
            People people,
            Organisations organisations,
            Mail mail,
            Words words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.persons = persons;
        this.sessions = sessions;
        this.links = links;
        this.acts = acts;
        this.people = people;
        this.organisations = organisations;
        this.mail = mail;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** By name, at most {@code limit}, those after {@code after} when given; {@code state} empty for all. */
    @Transactional(readOnly = true)
    public List<Account> list(String sought, String state, @Nullable PersonId after, int limit) {
        return store.list(sought, state, after, limit);
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(PersonId id) {
        return store.find(id);
    }

    /** False when they are the last administrator, who cannot go. */
    public boolean deactivate(PersonId id, @Nullable PersonId by) {
        require(id, "active");
        if (!people.deactivate(id)) {
            return false;
        }
        links.deleteOpen(EntryLinkStore.RESET, "", id);
        acts.insert(by, "deactivated", id);
        return true;
    }

    public void reactivate(PersonId id, @Nullable PersonId by) {
        require(id, "deactivated");
        people.reactivate(id);
        acts.insert(by, "reactivated", id);
    }

    public void appointAdministrator(PersonId id, @Nullable PersonId by) {
        require(id, "active");
        persons.setAdministrator(id, true);
        acts.insert(by, "administrator-appointed", id);
    }

    /** False when they are the last one. */
    public boolean dismissAdministrator(PersonId id, @Nullable PersonId by) {
        require(id, "active");
        persons.lockAdministrators();
        if (persons.isLastAdministrator(id)) {
            return false;
        }
        persons.setAdministrator(id, false);
        acts.insert(by, "administrator-dismissed", id);
        return true;
    }

    public void appointOrganiser(PersonId id, @Nullable PersonId by) {
        require(id, "active");
        persons.setOrganiser(id, true);
        acts.insert(by, "organiser-appointed", id);
    }

    public void dismissOrganiser(PersonId id, @Nullable PersonId by) {
        require(id, "active");
        persons.setOrganiser(id, false);
        acts.insert(by, "organiser-dismissed", id);
    }

    /**
     * The path of a link with which somebody chooses a new password, to be handed over. Whoever uses it may not be that
     * person: confidential memberships rest, and they are told, by mail and on their next page.
     */
    public String giveEntry(PersonId id, @Nullable PersonId by) {
        var account = require(id, "active");
        var token = EntryTokens.next();
        var now = clock.instant();
        links.deleteOpen(EntryLinkStore.RESET, "", id);
        links.insert(new NewEntry(
                token,
                EntryLinkStore.RESET,
                id,
                account.email() == null ? "" : account.email(),
                "",
                by,
                true,
                now,
                now.plus(RESET_LASTING)));
        entryGiven(id, by);
        return "/reset/" + token;
    }

    /** Gives a new password outright; the same rule holds as for a link. */
    public void givePassword(PersonId id, String password, @Nullable PersonId by) {
        require(id, "active");
        entryGiven(id, by);
        persons.savePassword(id, people.hash(password));
        links.deleteOpen(EntryLinkStore.RESET, "", id);
        sessions.closeEverywhere(id);
    }

    /** Notes that somebody was let in at once. */
    public void added(PersonId id, @Nullable PersonId by) {
        acts.insert(by, "added", id);
    }

    private void entryGiven(PersonId id, @Nullable PersonId by) {
        acts.insert(by, "entry-given", id);
        store.markEntryGiven(id);
        tell(id, by);
        events.publishEvent(new EntryGiven(id));
    }

    /** The newest first, those before {@code before} when it is given. */
    @Transactional(readOnly = true)
    public List<Act> acts(@Nullable Instant before, int limit) {
        return acts.list(before, limit);
    }

    private void tell(PersonId id, @Nullable PersonId by) {
        people.findReachable(id).ifPresent(person -> {
            var locale = Words.locale(person.language());
            var organisation = organisations.current().name();
            var name = by == null
                    ? organisation
                    : people.findCard(by).map(PersonCard::name).orElse(organisation);
            Map<String, Object> with = Map.of("name", person.name(), "by", name, "organisation", organisation);
            mail.send(
                    person.email(),
                    id.value(),
                    "entry-given",
                    locale,
                    words.say(locale, "people.mail.entry-given.subject", with),
                    words.say(locale, "people.mail.entry-given.text", with),
                    clock.instant());
        });
    }

    private Account require(PersonId id, String state) {
        return store.find(id).filter(account -> state.equals(account.state())).orElseThrow(NotFound::new);
    }
}
