package nl.zwerm.questions.internal;

import java.time.Instant;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousDeed;
import nl.zwerm.contributions.PseudonymousPosts;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.threads.Posts;
import org.springframework.stereotype.Component;

/** A question under a pseudonym reads differently now. */
@Component
class EditUnderPseudonym implements PseudonymousDeed {

    private final PseudonymousPosts posts;
    private final Posts topics;
    private final Unshown contributions;
    private final QuestionStore store;

    EditUnderPseudonym(PseudonymousPosts posts, Posts topics, Unshown contributions, QuestionStore store) {
        this.posts = posts;
        this.topics = topics;
        this.contributions = contributions;
        this.store = store;
    }

    @Override
    public String name() {
        return AskingUnderPseudonym.EDIT;
    }

    @Override
    public void carryOut(Map<String, String> fields, Instant at) {
        var id = ContributionId.valueOf(fields.getOrDefault("id", ""));
        posts.edit(
                id,
                fields.getOrDefault("title", ""),
                fields.getOrDefault("body", ""),
                fields.getOrDefault("language", ""),
                topics.ids(QuestionUnderPseudonym.names(fields)));
        contributions
                .find(id)
                .ifPresent(question -> store.save(
                        question,
                        fields.getOrDefault("tried", ""),
                        fields.getOrDefault("goal", ""),
                        fields.getOrDefault("urgency", QuestionForm.WHENEVER),
                        ""));
    }
}
