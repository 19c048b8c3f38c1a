package nl.zwerm.search;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.internal.Marks;
import nl.zwerm.search.internal.StillNothing;
import nl.zwerm.search.internal.VainStore;
import nl.zwerm.search.internal.VainTerm;
import nl.zwerm.shared.Limits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What many sought and nobody found. A term is shown when five persons or more sought it in vain within one month, and
 * stays for three; who, how many and when is not kept.
 *
 * <p>Until then a row says nothing without the master key (see {@link Marks}), and when its month is over it is deleted,
 * shown or not: then nobody can tell any more. Terms appear once a night, so that whoever looks before and after somebody
 * searched sees no difference, and leave with their whole month. What is left: whoever has four accounts of their own
 * learns of a term they searched with all four that at least one more person did so, never who or when.
 */
@Service
public class SearchedInVain {

    /** Fewer are nobody's business. */
    public static final int FEWEST = 5;

    /** Counted from the beginning of the month. */
    private static final int SHOWN_FOR_DAYS = 90;

    private static final int MOST_SHOWN = 20;
    private static final int MOST_IN_A_NIGHT = 500;
    private static final int MOST_OF_A_PERSON_IN_A_DAY = 30;

    private final VainStore store;
    private final Marks marks;
    private final StillNothing still;
    private final Limits limits;
    private final Clock clock;

    SearchedInVain(VainStore store, Marks marks, StillNothing still, Limits limits, Clock clock) {
        this.store = store;
        this.marks = marks;
        this.still = still;
        this.limits = limits;
        this.clock = clock;
    }

    /** Somebody found nothing. What speaks of a person, or may be a secret, is dropped; the same by the same counts once. */
    @Transactional
    public void note(String typed, PersonId person) {
        VainTerm.of(typed)
                .filter(_ -> hasRoom(person))
                .filter(term -> !store.namesSomebody(term))
                .ifPresent(term -> store.insert(marks.of(month(), term, person)));
    }

    /** Terms, by the alphabet; none for guests, whom the organisation does not tell what it lacks. */
    @Transactional(readOnly = true)
    public List<String> list(Viewer viewer) {
        return viewer.guest() ? List.of() : store.listMissed(today(), MOST_SHOWN);
    }

    /** Once a night: shows what enough persons missed, and forgets who they were when their month is over. */
    @Transactional
    public void publish() {
        for (var month : store.listMonths()) {
            store.listSought(month, FEWEST, MOST_IN_A_NIGHT).stream()
                    .map(kept -> marks.open(month, kept))
                    .filter(term -> !still.found(term) && !store.namesSomebody(term))
                    .forEach(term -> store.insertMissed(term, month.plusDays(SHOWN_FOR_DAYS)));
        }
        store.deleteBefore(month());
        store.deleteMissedUntil(today());
        store.listMissed(today(), MOST_IN_A_NIGHT).stream()
                .filter(term -> still.found(term) || store.namesSomebody(term))
                .forEach(store::deleteMissed);
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
