package nl.zwerm.contributions.internal;

import java.time.Instant;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.PseudonymousDeed;
import nl.zwerm.contributions.PseudonymousPosts;
import org.springframework.stereotype.Component;

/** Taking away what one wrote under a pseudonym. */
@Component
class RemovingUnderPseudonym implements PseudonymousDeed {

    private final PseudonymousPosts posts;

    RemovingUnderPseudonym(PseudonymousPosts posts) {
        this.posts = posts;
    }

    @Override
    public String name() {
        return Contributions.REMOVE;
    }

    @Override
    public void carryOut(Map<String, String> fields, Instant at) {
        posts.remove(ContributionId.valueOf(fields.getOrDefault("id", "")));
    }
}
