package nl.zwerm.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.internal.Marks;
import nl.zwerm.search.internal.StillNothing;
import nl.zwerm.search.internal.VainInSpaceStore;
import nl.zwerm.search.internal.VainInSpaceStore.Missed;
import nl.zwerm.search.internal.VainInSpaceStore.Sought;
import nl.zwerm.search.internal.VainStore;
import nl.zwerm.search.internal.VainTerm;
import nl.zwerm.shared.Limits;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What many sought within one space and did not find there; kept, shown and forgotten as {@link SearchedInVain} does. Only
 * whoever searched that very space counts for it, and not whoever is a member of it: of two spaces whose members differ by
 * one, a list that told what members seek would tell what that one sought.
 */
@Service
public class SearchedInVainInSpaces {

    private static final int SHOWN_FOR_DAYS = 90;
    private static final int MOST_SHOWN = 20;
    private static final int MOST_IN_A_NIGHT = 2_000;
    private static final int MOST_OF_A_PERSON_IN_A_DAY = 30;

    private final SearchedInVain everywhere;
    private final VainInSpaceStore store;
    private final VainStore names;
    private final Marks marks;
    private final StillNothing still;
    private final Limits limits;
    private final Clock clock;

    SearchedInVainInSpaces(
            SearchedInVain everywhere,
            VainInSpaceStore store,
            VainStore names,
            Marks marks,
            StillNothing still,
            Limits limits,
            Clock clock) {
        this.everywhere = everywhere;
        this.store = store;
        this.names = names;
        this.marks = marks;
        this.still = still;
        this.limits = limits;
        this.clock = clock;
    }

    /** Somebody found nothing in a space that they may read and that no seal is on. */
    @Transactional
    public void note(String typed, SpaceId space, PersonId person) {
        VainTerm.of(typed)
                .filter(_ -> hasRoom(person))
                .filter(term -> !names.namesSomebody(term))
                .ifPresent(term -> store.insert(space, marks.of(month(), space, term, person)));
    }

    /** Terms, by the alphabet, for whoever may read that space; in that of everybody also what all sought everywhere. */
    @Transactional(readOnly = true)
    public List<String> list(Space space, Viewer viewer) {
        var here = viewer.guest() ? List.<String>of() : store.listMissed(space.id(), today(), MOST_SHOWN);
        return space.everyone()
                ? Stream.concat(here.stream(), everywhere.list(viewer).stream())
                        .distinct()
                        .sorted()
                        .toList()
                : here;
    }

    /** Once a night, as {@link SearchedInVain#publish}. */
    @Transactional
    public void publish() {
        for (var sought : store.listSought(SearchedInVain.FEWEST, MOST_IN_A_NIGHT)) {
            var missed = opened(sought);
            if (shows(missed)) {
                store.insertMissed(missed, sought.month().plusDays(SHOWN_FOR_DAYS));
            }
        }
        store.deleteBefore(month());
        store.deleteMissedUntil(today());
        store.listAllMissed(MOST_IN_A_NIGHT).stream()
                .filter(missed -> !shows(missed))
                .forEach(store::deleteMissed);
    }

    private Missed opened(Sought sought) {
        return new Missed(sought.space(), marks.open(sought.month(), sought.term()));
    }

    private boolean shows(Missed missed) {
        return !still.found(missed.term(), missed.space()) && !names.namesSomebody(missed.term());
    }

    private boolean hasRoom(PersonId person) {
        return limits.tryTake("searched-in-vain", person.value(), MOST_OF_A_PERSON_IN_A_DAY, Duration.ofDays(1))
                .isEmpty();
    }

    private LocalDate month() {
        return today().withDayOfMonth(1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
