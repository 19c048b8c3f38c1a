package nl.zwerm.needs.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ContributionMade;
import nl.zwerm.contributions.ContributionPublished;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.needs.NeedMarked;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.people.PersonDeactivated;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever needs something hears what comes of it, as far as they may read that; each of these may run twice. */
@Component
class TellingOfNeeds {

    private static final String COMMENT = "comment";

    private final NeedStore store;
    private final JoinStore joined;
    private final PointerStore pointers;
    private final Unshown contributions;
    private final Notifications notifications;
    private final Clock clock;

    TellingOfNeeds(
            NeedStore store,
            JoinStore joined,
            PointerStore pointers,
            Unshown contributions,
            Notifications notifications,
            Clock clock) {
        this.store = store;
        this.joined = joined;
        this.pointers = pointers;
        this.contributions = contributions;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Somebody works on it, or it is there. */
    @ApplicationModuleListener
    void tellOfState(NeedMarked marked) {
        var state = NeedState.find(marked.state()).orElseThrow();
        var standing = store.findStanding(marked.need());
        if (standing.isEmpty() || standing.get().state() != state) {
            return;
        }
        var told = persons(standing.get().markedBy());
        var worker = standing.get().worker();
        if (worker != null) {
            tellAgain(List.of(worker), "need-yours", marked.need(), told);
        }
        if (state == NeedState.WORKING || state == NeedState.THERE) {
            var kind = state == NeedState.WORKING ? "need-working" : "need-there";
            tellAgain(whoNeeds(marked.need()), kind, marked.need(), told);
        }
    }

    @ApplicationModuleListener(condition = "#published.kind() == '" + COMMENT + "'")
    void keepActive(ContributionPublished published) {
        store.markActive(published.root(), clock.instant());
    }

    /** Somebody pointed to what exists: told to those who may read that too. */
    @ApplicationModuleListener(condition = "#published.kind() == '" + Pointing.POINTER + "'")
    void tellOfPointers(ContributionPublished published) {
        pointers.findTarget(published.id()).ifPresent(target -> {
            var told = persons(author(published.id()).orElse(null));
            var hear = new HashSet<>(whoNeeds(published.root()));
            hear.addAll(contributions.followersWhoMayRead(published.root(), published.id()));
            hear.removeIf(person -> !contributions.mayRead(person, target));
            tell(hear, "need-pointed", published.id(), told);
        });
    }

    /** A workshop, or whatever else, came of it; whoever said the need is told as the source of anything is. */
    @ApplicationModuleListener
    void tellWhatCameOfIt(ContributionMade made) {
        var told = persons(author(made.id()).orElse(null));
        for (var source : contributions.sources(made.id())) {
            author(source).ifPresent(told::add);
            tell(joined.list(source), "need-grew", made.id(), told);
        }
    }

    @ApplicationModuleListener
    void forget(PersonDeactivated left) {
        joined.deleteAllOf(left.person());
    }

    private Set<PersonId> whoNeeds(ContributionId need) {
        var needing = new HashSet<>(joined.list(need));
        author(need).ifPresent(needing::add);
        return needing;
    }

    private void tell(Collection<PersonId> persons, String kind, ContributionId about, Set<PersonId> told) {
        reached(persons, about, told).forEach(person -> notifications.tell(person, kind, about));
    }

    /** How it stands may be said more than once. */
    private void tellAgain(Collection<PersonId> persons, String kind, ContributionId about, Set<PersonId> told) {
        reached(persons, about, told).forEach(person -> notifications.tellAgain(person, kind, about));
    }

    private List<PersonId> reached(Collection<PersonId> persons, ContributionId about, Set<PersonId> told) {
        return persons.stream()
                .filter(person -> told.add(person) && contributions.mayRead(person, about))
                .toList();
    }

    private Optional<PersonId> author(ContributionId id) {
        return contributions.find(id).map(Contribution::author);
    }

    private static Set<PersonId> persons(@Nullable PersonId first) {
        var persons = new HashSet<PersonId>();
        if (first != null) {
            persons.add(first);
        }
        return persons;
    }
}
