package nl.zwerm.discussions;

import java.time.Instant;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.discussions.internal.DiscussionStore;
import nl.zwerm.discussions.internal.ReactionStore;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in discussions that were held elsewhere or earlier, after their contributions were taken in. */
@Service
@Transactional
public class DiscussionArrivals {

    /** How it ended. */
    public record Ended(PersonId by, Instant at, String conclusion) {}

    /** Somebody's reaction to the first of a discussion or a message in it; {@code reaction} is its word. */
    public record Reacted(ContributionId to, PersonId person, String reaction, Instant at) {}

    private final DiscussionStore store;
    private final ReactionStore reactions;
    private final Unshown contributions;

    DiscussionArrivals(DiscussionStore store, ReactionStore reactions, Unshown contributions) {
        this.store = store;
        this.reactions = reactions;
        this.contributions = contributions;
    }

    /** {@code lastAt} is when something was last said in it. */
    public void take(ContributionId id, Instant lastAt, @Nullable Ended ended) {
        var discussion = contributions.find(id).orElseThrow(NotFound::new);
        store.save(discussion, "", lastAt);
        if (ended != null) {
            store.markResolved(discussion, 0, ended.conclusion(), ended.by(), ended.at());
        }
    }

    public void takeReactions(List<Reacted> given) {
        given.forEach(one -> reactions.insert(one.to(), one.person(), one.reaction(), one.at()));
    }
}
