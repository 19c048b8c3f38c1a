package nl.zwerm.needs.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.needs.NeedMarked;
import nl.zwerm.people.People;
import nl.zwerm.people.PeoplePick;
import nl.zwerm.people.PeoplePick.Picked;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Picking;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to saying how it stands with a need: whoever said it does, or a steward of its space. */
@Service
@Transactional
class Marking {

    static final String STATE = "state";
    static final String WHO = "people";

    /** What came of it. */
    sealed interface Marked {
        record Done(NeedState state) implements Marked {}

        /** It shows with the next batch, under a pseudonym. */
        record Waits() implements Marked {}

        record Mend(String state, Pick again, Errors errors) implements Marked {}
    }

    private final Needs needs;
    private final NeedStore store;
    private final NeedingUnderPseudonym pseudonymously;
    private final Contributions contributions;
    private final Unshown unshown;
    private final Spaces spaces;
    private final PeoplePick pick;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Marking(
            Needs needs,
            NeedStore store,
            NeedingUnderPseudonym pseudonymously,
            Contributions contributions,
            Unshown unshown,
            Spaces spaces,
            PeoplePick pick,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.needs = needs;
        this.store = store;
        this.pseudonymously = pseudonymously;
        this.contributions = contributions;
        this.unshown = unshown;
        this.spaces = spaces;
        this.pick = pick;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** {@code typed} and {@code chosen} say who works on it, for those who want to say so. */
    public Marked mark(ContributionId id, String word, String typed, List<String> chosen, Viewer viewer) {
        var need = needs.requirePublished(id, viewer);
        if (!need.isOf(viewer.id())
                && !spaces.requireAround(need.space(), viewer).steward()) {
            throw new Forbidden();
        }
        var state = NeedState.find(word);
        if (state.isEmpty()) {
            var again = new Pick(typed, List.of(), false);
            return new Marked.Mend("", again, Errors.of(STATE, Said.of("needs.state.which")));
        }
        if (state.get() != NeedState.WORKING) {
            return done(need, state.get(), null, viewer);
        }
        return switch (pick.read(typed, chosen, Picking.between(0, 1))) {
            case Picked.Unclear unclear -> new Marked.Mend(word, unclear.again(), unclear.errors(WHO));
            case Picked.Found(var found) -> {
                var worker = found.stream().findFirst();
                yield worker.filter(person -> !unshown.mayRead(person, id)).isPresent()
                        ? outside(typed, worker)
                        : done(need, NeedState.WORKING, worker.orElse(null), viewer);
            }
        };
    }

    private Marked outside(String typed, Optional<PersonId> worker) {
        var name = worker.flatMap(people::findCard).map(PersonCard::name).orElse(typed);
        return new Marked.Mend(
                NeedState.WORKING.word(),
                new Pick(typed, List.of(), false),
                Errors.of(WHO, Said.of("needs.state.cannot-read", "name", name)));
    }

    private Marked done(Contribution need, NeedState state, @Nullable PersonId worker, Viewer viewer) {
        if (need.byUnderPseudonym(viewer.id())) {
            pseudonymously.mark(need.id(), state, worker);
            return new Marked.Waits();
        }
        mark(need, state, worker, viewer.id(), clock.instant());
        return new Marked.Done(state);
    }

    /** As whoever said it under a pseudonym said. */
    void markForNobody(ContributionId id, NeedState state, @Nullable PersonId worker, Instant at) {
        unshown.find(id).filter(Contribution::published).ifPresent(need -> mark(need, state, worker, null, at));
    }

    private void mark(
            Contribution need, NeedState state, @Nullable PersonId worker, @Nullable PersonId by, Instant at) {
        if (store.mark(need.id(), state, worker, by, at)) {
            contributions.touched(need);
            events.publishEvent(new NeedMarked(need.id(), state.word()));
        }
    }
}
