package nl.zwerm.needs.internal;

import java.time.Instant;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousDeed;
import nl.zwerm.contributions.PseudonymousPosts;
import nl.zwerm.threads.Posts;
import org.springframework.stereotype.Component;

/** A need under a pseudonym reads differently now. */
@Component
class NeedEditUnderPseudonym implements PseudonymousDeed {

    private final PseudonymousPosts posts;
    private final Posts topics;

    NeedEditUnderPseudonym(PseudonymousPosts posts, Posts topics) {
        this.posts = posts;
        this.topics = topics;
    }

    @Override
    public String name() {
        return NeedingUnderPseudonym.EDIT;
    }

    @Override
    public void carryOut(Map<String, String> fields, Instant at) {
        posts.edit(
                ContributionId.valueOf(fields.getOrDefault("id", "")),
                fields.getOrDefault("title", ""),
                fields.getOrDefault("body", ""),
                fields.getOrDefault("language", ""),
                topics.ids(NeedUnderPseudonym.topics(fields)));
    }
}
