package nl.zwerm.needs.internal;

import java.time.Instant;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousDeed;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.PublicId;
import org.springframework.stereotype.Component;

/** Whoever said a need under a pseudonym said how it stands. */
@Component
class NeedMarkUnderPseudonym implements PseudonymousDeed {

    private final Marking marking;

    NeedMarkUnderPseudonym(Marking marking) {
        this.marking = marking;
    }

    @Override
    public String name() {
        return NeedingUnderPseudonym.MARK;
    }

    @Override
    public void carryOut(Map<String, String> fields, Instant at) {
        var worker = PublicId.read(fields.getOrDefault("worker", "")).map(PersonId::of);
        NeedState.find(fields.getOrDefault("state", ""))
                .ifPresent(state -> marking.markForNobody(
                        ContributionId.valueOf(fields.getOrDefault("id", "")), state, worker.orElse(null), at));
    }
}
