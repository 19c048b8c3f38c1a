package nl.zwerm.circles.internal;

import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of a circle, in whose place an administrator could have sat, comes in again by a fellow who knows them. */
@Service
@Transactional
class Readmission {

    private final Circles circles;
    private final Outcomes outcomes;
    private final Commitments commitments;
    private final Proposals proposals;
    private final Spaces spaces;

    Readmission(Circles circles, Outcomes outcomes, Commitments commitments, Proposals proposals, Spaces spaces) {
        this.commitments = commitments;
        this.circles = circles;
        this.outcomes = outcomes;
        this.proposals = proposals;
        this.spaces = spaces;
    }

    void of(CircleId id, PersonId person, Viewer viewer) {
        var circle = circles.lock(id, viewer);
        boolean rests = spaces.resting(circle.space(), viewer).contains(person);
        circles.readmit(id, person, viewer);
        if (rests) {
            outcomes.readmit(id, person, viewer);
            commitments.readmit(id, person, viewer);
            proposals.readmit(id, person, viewer);
        }
    }
}
