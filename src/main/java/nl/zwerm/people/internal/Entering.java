package nl.zwerm.people.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.people.Accounts;
import nl.zwerm.people.EntryGiven;
import nl.zwerm.people.NewPerson;
import nl.zwerm.people.Organisations;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.internal.EntryLinkStore.Entry;
import nl.zwerm.people.internal.EntryLinkStore.NewEntry;
import nl.zwerm.shared.Mail;
import nl.zwerm.shared.TooMany;
import nl.zwerm.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coming in by a link: as somebody invited, or to choose a new password. */
@Service
@Transactional
class Entering {

    private static final int MOST_FOR_ONE = 3;
    private static final int MOST_FROM_ONE = 20;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final EntryLinkStore links;
    private final PersonStore persons;
    private final FailedSignInStore tries;
    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Organisations organisations;
    private final Mail mail;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entering(
            EntryLinkStore links,
            PersonStore persons,
            FailedSignInStore tries,
            People people,
            Passwords passwords,
            Sessions sessions,
            Organisations organisations,
            Mail mail,
            Words words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.persons = persons;
        this.tries = tries;
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.organisations = organisations;
        this.mail = mail;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Entry> invitation(String token) {
        return links.find(EntryTokens.hash(token), EntryLinkStore.INVITATION, clock.instant())
                .filter(entry -> people.findByEmail(entry.email()).isEmpty());
    }

    @Transactional(readOnly = true)
    Optional<Entry> reset(String token) {
        return links.find(EntryTokens.hash(token), EntryLinkStore.RESET, clock.instant());
    }

    /** Nobody when the link was used or withdrawn in the meantime. */
    Optional<PersonId> come(String token, String name, String password, String language) {
        var found = invitation(token);
        if (found.isEmpty() || !links.markUsed(EntryTokens.hash(token), clock.instant())) {
            return Optional.empty();
        }
        var newcomer = new NewPerson(
                name, found.get().email(), language, organisations.current().zone(), false);
        var expected = found.get().person();
        if (expected == null) {
            return Optional.of(people.welcome(newcomer, password));
        }
        people.arrive(expected, newcomer, password);
        return Optional.of(expected);
    }

    /**
     * Ends every session: whoever had the old password is out. Confidential memberships rest again when it was an
     * administrator's link: somebody may have been readmitted before it was used, and not by them.
     */
    Optional<PersonId> choose(String token, String password) {
        var found = reset(token);
        if (found.isEmpty() || !links.markUsed(EntryTokens.hash(token), clock.instant())) {
            return Optional.empty();
        }
        var person = found.get().person();
        if (person == null) {
            return Optional.empty();
        }
        if (found.get().byAdministrator()) {
            events.publishEvent(new EntryGiven(person));
        }
        changePassword(person, password);
        sessions.closeEverywhere(person);
        tries.forget("account " + found.get().email().toLowerCase(Locale.ROOT));
        return Optional.of(person);
    }

    void changePassword(PersonId person, String password) {
        persons.savePassword(person, passwords.hash(password));
        links.deleteOpen(EntryLinkStore.RESET, "", person);
    }

    /** Writes to whoever has this address, if anybody has; says nothing about it. */
    void forgotten(String email, String address, String base) {
        var now = clock.instant();
        var from = "forgotten from " + address;
        var whose = "forgotten " + email;
        if (tries.recent(from, now.minus(AN_HOUR)).count() >= MOST_FROM_ONE) {
            throw new TooMany(AN_HOUR);
        }
        boolean enough = tries.recent(whose, now.minus(AN_HOUR)).count() >= MOST_FOR_ONE;
        tries.insert(from, now);
        tries.insert(whose, now);
        if (!enough) {
            people.findByEmail(email).flatMap(people::findReachable).ifPresent(person -> {
                var token = EntryTokens.next();
                links.insert(new NewEntry(
                        token,
                        EntryLinkStore.RESET,
                        person.id(),
                        person.email(),
                        "",
                        null,
                        false,
                        now,
                        now.plus(Accounts.RESET_LASTING)));
                var locale = Words.locale(person.language());
                Map<String, Object> with = Map.of(
                        "name", person.name(),
                        "organisation", organisations.current().name(),
                        "link", base + "/reset/" + token,
                        "hours", Accounts.RESET_LASTING.toHours());
                mail.send(
                        person.email(),
                        person.id().value(),
                        "reset",
                        locale,
                        words.say(locale, "people.mail.reset.subject", with),
                        words.say(locale, "people.mail.reset.text", with),
                        now);
            });
        }
    }
}
