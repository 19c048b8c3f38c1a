package nl.zwerm.insights.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import nl.zwerm.contributions.PseudonymousDeed;
import nl.zwerm.contributions.PseudonymousPost;
import nl.zwerm.contributions.PseudonymousPosts;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.threads.Posts;
import org.springframework.stereotype.Component;

/** An insight out of a circle appears, of which nobody is named. */
@Component
public class TellingWithoutNames implements PseudonymousDeed {

    public static final String DEED = "insight-from-circle";
    public static final String INSIGHT = Insights.INSIGHT;

    private final PseudonymousPosts posts;
    private final Posts topics;
    private final Unshown contributions;
    private final InsightStore store;

    TellingWithoutNames(PseudonymousPosts posts, Posts topics, Unshown contributions, InsightStore store) {
        this.posts = posts;
        this.topics = topics;
        this.contributions = contributions;
        this.store = store;
    }

    @Override
    public String name() {
        return DEED;
    }

    @Override
    public void carryOut(Map<String, String> fields, Instant at) {
        var post = PseudonymousPost.of(fields);
        var named = Arrays.stream(fields.getOrDefault("topics", "").split(",", -1))
                .filter(name -> !name.isEmpty())
                .toList();
        if (posts.publish(post, topics.ids(named), at)) {
            contributions.find(post.id()).ifPresent(store::saveFromCircle);
        }
    }
}
