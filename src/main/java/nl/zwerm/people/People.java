package nl.zwerm.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zwerm.people.internal.Passwords;
import nl.zwerm.people.internal.PersonStore;
import nl.zwerm.people.internal.ReportingLines;
import nl.zwerm.shared.Changes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to persons for other modules: who somebody is, who is here, and letting people in and out. */
@Service
@Transactional
public class People {

    private final PersonStore store;
    private final ReportingLines teams;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Changes changes;

    People(
            PersonStore store,
            ReportingLines teams,
            Passwords passwords,
            ApplicationEventPublisher events,
            Changes changes) {
        this.store = store;
        this.teams = teams;
        this.passwords = passwords;
        this.events = events;
        this.changes = changes;
    }

    /** Lets somebody in with a password. The address must be free: see {@link #findByEmail}. */
    public PersonId welcome(NewPerson person, String password) {
        return welcomeHashed(person, passwords.hash(password));
    }

    /** As {@link #welcome}, with a password that is hashed already (by {@link #hash}). */
    public PersonId welcomeHashed(NewPerson person, String passwordHash) {
        var id = PersonId.next();
        store.insertActive(id, person);
        store.savePassword(id, passwordHash);
        joined(id);
        return id;
    }

    public String hash(String password) {
        return passwords.hash(password);
    }

    /** Lets in somebody who was known, not yet here, with the address and the password they chose. */
    public void arrive(PersonId id, NewPerson person, String password) {
        teams.holdStill();
        store.activate(id, person);
        store.savePassword(id, passwords.hash(password));
        joined(id);
    }

    /**
     * A person known from elsewhere, not yet here: author and evidence, but asked nothing. The same origin and key
     * give the same person again.
     */
    public PersonId expect(String origin, String originKey, String name) {
        return store.findExpected(origin, originKey).orElseGet(() -> {
            var id = PersonId.next();
            store.insertExpected(id, name, origin, originKey);
            changes.note("person", id.value());
            return id;
        });
    }

    /** As {@link #expect}, for many: names by the key each has at the origin; gives who they are by that key. */
    public Map<String, PersonId> expectAll(String origin, Map<String, String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        var known = store.findExpected(origin, names.keySet());
        if (known.size() == names.size()) {
            return known;
        }
        var missing = new HashMap<>(names);
        missing.keySet().removeAll(known.keySet());
        for (var id : store.insertExpected(origin, missing)) {
            changes.note("person", id.value());
        }
        return store.findExpected(origin, names.keySet());
    }

    /** How many persons are known from this origin, here or not. */
    @Transactional(readOnly = true)
    public int countExpected(String origin) {
        return store.countFrom(origin);
    }

    /** Whoever has been administrator here longest. */
    @Transactional(readOnly = true)
    public Optional<PersonId> firstAdministrator() {
        return store.findFirstAdministrator();
    }

    /** Closes an account, unless it is the last administrator's. False when it was. */
    public boolean deactivate(PersonId id) {
        teams.holdStill();
        store.lockAdministrators();
        if (store.isLastAdministrator(id)) {
            return false;
        }
        store.deactivate(id);
        changes.note("person", id.value());
        events.publishEvent(new PersonDeactivated(id));
        return true;
    }

    public void reactivate(PersonId id) {
        teams.holdStill();
        store.reactivate(id);
        joined(id);
    }

    /**
     * Remembers that a person did something today, under their name. The day is enough: the minute would tell who wrote
     * what appeared under a pseudonym soon after.
     */
    public void wasActive(PersonId id) {
        store.markActive(id);
    }

    @Transactional(readOnly = true)
    public Optional<PersonId> findByEmail(String email) {
        return store.findByEmail(email);
    }

    @Transactional(readOnly = true)
    public Optional<PersonCard> findCard(PersonId id) {
        return store.listCards(List.of(id)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public List<PersonCard> cards(Collection<PersonId> ids) {
        return ids.isEmpty() ? List.of() : store.listCards(ids);
    }

    @Transactional(readOnly = true)
    public Map<PersonId, PersonCard> cardsById(Collection<PersonId> ids) {
        return cards(Set.copyOf(ids)).stream().collect(Collectors.toMap(PersonCard::id, card -> card));
    }

    /** Where, in which language and zone, and in which hours a person may be written to. */
    @Transactional(readOnly = true)
    public Optional<Reachable> findReachable(PersonId id) {
        return store.findReachable(id);
    }

    /** As whom somebody who is here would read, for what is made for them while they are away: a letter. */
    @Transactional(readOnly = true)
    public Optional<Viewer> findViewer(PersonId id) {
        return store.findViewer(id);
    }

    /** Whom a person reports to: as set, else the lead of their team, or of the nearest team above it. */
    @Transactional(readOnly = true)
    public Optional<PersonId> reportsTo(PersonId id) {
        return teams.findReportsTo(id);
    }

    /** Whether one stands at most {@code levels} steps above the other, the reporting line upwards. */
    @Transactional(readOnly = true)
    public boolean inLine(PersonId one, PersonId other, int levels) {
        return levels > 0 && teams.inLine(one, other, levels);
    }

    /** Those of the others who stand so to that one. */
    @Transactional(readOnly = true)
    public Set<PersonId> inLine(PersonId one, Collection<PersonId> others, int levels) {
        return levels > 0 && !others.isEmpty() ? teams.listInLine(one, others, levels) : Set.of();
    }

    /** Who stands above each of these, nearest first, at most {@code levels} steps; those with nobody are left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<PersonId>> above(Collection<PersonId> persons, int levels) {
        return levels > 0 && !persons.isEmpty() ? teams.listAbove(persons, levels) : Map.of();
    }

    @Transactional(readOnly = true)
    public Optional<TeamId> teamOf(PersonId id) {
        return teams.findTeam(id);
    }

    /** The teams that a person leads, by name. */
    @Transactional(readOnly = true)
    public List<TeamId> leads(PersonId id) {
        return teams.listLed(id);
    }

    /** Whoever is here and leads a team, each once; for services, never to be shown as a list. */
    @Transactional(readOnly = true)
    public List<PersonId> everyLead() {
        return teams.listLeads();
    }

    /** Who leads a team, if they are here. */
    @Transactional(readOnly = true)
    public Optional<PersonId> leadOf(TeamId team) {
        return teams.findLead(team)
                .flatMap(this::findCard)
                .filter(PersonCard::here)
                .map(PersonCard::id);
    }

    /** Whoever is here, no guest, and in this team or its lead; for services, never to be shown as a list. */
    @Transactional(readOnly = true)
    public List<PersonId> belonging(TeamId team) {
        return teams.listBelonging(team);
    }

    @Transactional(readOnly = true)
    public boolean belongs(PersonId id, TeamId team) {
        return teams.belongs(id, team);
    }

    @Transactional(readOnly = true)
    public Optional<String> teamName(TeamId team) {
        return Optional.ofNullable(teamNames(List.of(team)).get(team));
    }

    @Transactional(readOnly = true)
    public Map<TeamId, String> teamNames(Collection<TeamId> ids) {
        return ids.isEmpty() ? Map.of() : teams.listNames(ids);
    }

    /** Every team with how many are in it, for figures; guests and those who left are not counted. */
    @Transactional(readOnly = true)
    public List<TeamSize> teamSizes() {
        return teams.listSizes();
    }

    /** How many are here, in a team or not; guests are not counted. */
    @Transactional(readOnly = true)
    public int countHere() {
        return teams.countHere();
    }

    /**
     * Until the end of this transaction nobody moves and no team gets another lead or name. Ask before anything is
     * written, or two who wait for each other fail.
     */
    public void holdTeamsStill() {
        teams.holdStill();
    }

    private void joined(PersonId id) {
        changes.note("person", id.value());
        events.publishEvent(new PersonJoined(id));
    }
}
