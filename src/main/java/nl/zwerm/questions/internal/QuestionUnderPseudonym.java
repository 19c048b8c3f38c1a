package nl.zwerm.questions.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousDeed;
import nl.zwerm.contributions.PseudonymousPost;
import nl.zwerm.contributions.PseudonymousPosts;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.questions.QuestionAsked;
import nl.zwerm.shared.PublicId;
import nl.zwerm.threads.Posts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A question under a pseudonym appears; whom it is offered to is decided as if anybody might have asked it. */
@Component
class QuestionUnderPseudonym implements PseudonymousDeed {

    private final PseudonymousPosts posts;
    private final Posts topics;
    private final Unshown contributions;
    private final QuestionStore store;
    private final EscalationStore escalations;
    private final ApplicationEventPublisher events;

    QuestionUnderPseudonym(
            PseudonymousPosts posts,
            Posts topics,
            Unshown contributions,
            QuestionStore store,
            EscalationStore escalations,
            ApplicationEventPublisher events) {
        this.posts = posts;
        this.topics = topics;
        this.contributions = contributions;
        this.store = store;
        this.escalations = escalations;
        this.events = events;
    }

    @Override
    public String name() {
        return AskingUnderPseudonym.ASK;
    }

    @Override
    public void carryOut(Map<String, String> fields, Instant at) {
        var post = PseudonymousPost.of(fields);
        if (!posts.publish(post, topics.ids(names(fields)), at)) {
            return;
        }
        contributions
                .find(post.id())
                .ifPresent(question -> store.save(
                        question,
                        fields.getOrDefault("tried", ""),
                        fields.getOrDefault("goal", ""),
                        fields.getOrDefault("urgency", QuestionForm.WHENEVER),
                        ""));
        PublicId.read(fields.getOrDefault("from", ""))
                .map(ContributionId::of)
                .ifPresent(from -> posts.madeFrom(post.id(), from));
        escalations.begin(post.id());
        events.publishEvent(new QuestionAsked(post.id()));
    }

    static List<String> names(Map<String, String> fields) {
        return Arrays.stream(fields.getOrDefault("topics", "").split(",", -1))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
