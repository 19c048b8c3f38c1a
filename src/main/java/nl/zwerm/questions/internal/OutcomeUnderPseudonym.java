package nl.zwerm.questions.internal;

import java.time.Instant;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousDeed;
import nl.zwerm.shared.PublicId;
import org.springframework.stereotype.Component;

/** Whoever asked under a pseudonym said what became of it, or opened it again. */
@Component
class OutcomeUnderPseudonym implements PseudonymousDeed {

    private final Outcomes outcomes;

    OutcomeUnderPseudonym(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public String name() {
        return Outcomes.OUTCOME;
    }

    @Override
    public void carryOut(Map<String, String> fields, Instant at) {
        var id = ContributionId.valueOf(fields.getOrDefault("id", ""));
        var outcome = Outcome.ofWord(fields.getOrDefault("outcome", ""));
        var answer = PublicId.read(fields.getOrDefault("answer", "")).map(ContributionId::of);
        outcome.ifPresentOrElse(
                chosen -> outcomes.close(id, chosen, answer.orElse(null), at), () -> outcomes.open(id, at));
    }
}
