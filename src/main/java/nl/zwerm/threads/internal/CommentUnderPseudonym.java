package nl.zwerm.threads.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.PseudonymousDeed;
import nl.zwerm.contributions.PseudonymousPost;
import nl.zwerm.contributions.PseudonymousPosts;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.threads.WaitingComments;
import org.springframework.stereotype.Component;

/** A remark under a pseudonym. */
@Component
class CommentUnderPseudonym implements PseudonymousDeed {

    private final PseudonymousPosts posts;
    private final Passages passages;
    private final Unshown unshown;

    CommentUnderPseudonym(PseudonymousPosts posts, Passages passages, Unshown unshown) {
        this.posts = posts;
        this.passages = passages;
        this.unshown = unshown;
    }

    @Override
    public String name() {
        return Comments.COMMENT;
    }

    @Override
    public void carryOut(Map<String, String> fields, Instant at) {
        var post = PseudonymousPost.of(fields);
        if (posts.publish(post, List.of(), at)) {
            unshown.find(post.id()).ifPresent(made -> passages.keep(made, WaitingComments.passage(fields)));
        }
    }
}
