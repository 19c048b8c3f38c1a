package nl.zwerm.needs.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousDeed;
import nl.zwerm.contributions.PseudonymousPost;
import nl.zwerm.contributions.PseudonymousPosts;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.shared.PublicId;
import nl.zwerm.threads.Posts;
import org.springframework.stereotype.Component;

/** A need under a pseudonym appears. */
@Component
class NeedUnderPseudonym implements PseudonymousDeed {

    private final PseudonymousPosts posts;
    private final Posts topics;
    private final Unshown contributions;
    private final NeedStore store;

    NeedUnderPseudonym(PseudonymousPosts posts, Posts topics, Unshown contributions, NeedStore store) {
        this.posts = posts;
        this.topics = topics;
        this.contributions = contributions;
        this.store = store;
    }

    @Override
    public String name() {
        return NeedingUnderPseudonym.SAY;
    }

    @Override
    public void carryOut(Map<String, String> fields, Instant at) {
        var post = PseudonymousPost.of(fields);
        if (!posts.publish(post, topics.ids(topics(fields)), at)) {
            return;
        }
        contributions.find(post.id()).ifPresent(need -> store.save(need, "", at));
        PublicId.read(fields.getOrDefault("from", ""))
                .map(ContributionId::of)
                .ifPresent(from -> posts.madeFrom(post.id(), from));
    }

    static List<String> topics(Map<String, String> fields) {
        return Arrays.stream(fields.getOrDefault("topics", "").split(",", -1))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
