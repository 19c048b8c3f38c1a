package nl.zwerm.threads.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.PseudonymousDeed;
import nl.zwerm.contributions.PseudonymousPost;
import nl.zwerm.contributions.PseudonymousPosts;
import org.springframework.stereotype.Component;

/** A remark under a pseudonym. */
@Component
class CommentUnderPseudonym implements PseudonymousDeed {

    private final PseudonymousPosts posts;

    CommentUnderPseudonym(PseudonymousPosts posts) {
        this.posts = posts;
    }

    @Override
    public String name() {
        return Comments.COMMENT;
    }

    @Override
    public void carryOut(Map<String, String> fields, Instant at) {
        posts.publish(PseudonymousPost.of(fields), List.of(), at);
    }
}
