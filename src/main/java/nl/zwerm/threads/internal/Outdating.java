package nl.zwerm.threads.internal;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Care;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Kinds;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.Addresses;
import nl.zwerm.threads.Experts;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saying that something no longer holds: its author, a steward of its space, or who knows its topics. */
@Service
@Transactional
class Outdating {

    private static final int LONGEST = 500;

    private final Contributions contributions;
    private final Care care;
    private final Kinds kinds;
    private final Spaces spaces;
    private final List<Experts> experts;

    Outdating(Contributions contributions, Care care, Kinds kinds, Spaces spaces, ObjectProvider<Experts> experts) {
        this.contributions = contributions;
        this.care = care;
        this.kinds = kinds;
        this.spaces = spaces;
        this.experts = experts.stream().toList();
    }

    @Transactional(readOnly = true)
    public OutdatePage form(ContributionId id, String reason, String successor, Errors errors, Viewer viewer) {
        var thing = require(id, viewer);
        return new OutdatePage(
                id.toString(),
                CareController.quote(thing),
                thing.language(),
                place(id, viewer),
                may(thing, viewer),
                reason,
                successor,
                errors);
    }

    /** What must be mended; nothing when it is said. */
    public Errors outdate(ContributionId id, String reason, String successor, Viewer viewer) {
        var thing = require(id, viewer);
        if (!may(thing, viewer)) {
            throw new Forbidden();
        }
        var reading = new Reading();
        var why = reading.text("reason", reason, LONGEST);
        var typed = reading.optionalLine("successor", successor, LONGEST);
        var other = typed.isEmpty() ? Optional.<Contribution>empty() : find(typed, viewer);
        if (!typed.isEmpty() && other.isEmpty()) {
            reading.mend("successor", Said.of("threads.outdated.by.unknown"));
        } else if (other.filter(one -> one.id().equals(thing.id())).isPresent()) {
            reading.mend("successor", Said.of("threads.outdated.by.itself"));
        } else if (other.filter(one -> care.isFollowedBy(one.id(), thing.id())).isPresent()) {
            reading.mend("successor", Said.of("threads.outdated.by.in-a-circle"));
        }
        if (reading.fine()) {
            care.outdate(thing, why, other.map(Contribution::id).orElse(null), viewer);
        }
        return reading.errors();
    }

    public boolean withdraw(ContributionId id, Viewer viewer) {
        var thing = contributions.find(id, viewer).orElseThrow(NotFound::new);
        if (!may(thing, viewer)) {
            throw new Forbidden();
        }
        return care.upToDate(thing, viewer);
    }

    @Transactional(readOnly = true)
    public String place(ContributionId id, Viewer viewer) {
        var thing = contributions.find(id, viewer).orElseThrow(NotFound::new);
        return kinds.place(thing, contributions.find(thing.root(), viewer).orElseThrow(NotFound::new));
    }

    /** Anything but a remark can lose its truth. */
    private Contribution require(ContributionId id, Viewer viewer) {
        return contributions
                .find(id, viewer)
                .filter(thing -> thing.published() && kinds.isCommented(thing.kind()))
                .orElseThrow(NotFound::new);
    }

    private boolean may(Contribution thing, Viewer viewer) {
        return thing.by(viewer.id())
                || spaces.requireAround(thing.space(), viewer).steward()
                || experts.stream().anyMatch(one -> one.knows(thing, viewer));
    }

    private Optional<Contribution> find(String address, Viewer viewer) {
        return Addresses.last(address)
                .flatMap(id -> contributions.find(id, viewer))
                .filter(Contribution::published);
    }
}
