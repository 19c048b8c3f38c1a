package nl.zwerm.discussions.internal;

import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.DraftFields;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Component;

/** What of a discussion is kept while it is written. */
@Component
class DiscussionDrafts implements DraftFields {

    private static final int LONGEST_TOPICS = 1_000;

    private final Contributions contributions;
    private final Unshown unshown;
    private final DiscussionStore store;
    private final Posts posts;

    DiscussionDrafts(Contributions contributions, Unshown unshown, DiscussionStore store, Posts posts) {
        this.contributions = contributions;
        this.unshown = unshown;
        this.store = store;
        this.posts = posts;
    }

    @Override
    public String kind() {
        return Discussions.DISCUSSION;
    }

    @Override
    public Errors keep(Contribution draft, Map<String, String> fields) {
        var reading = new Reading();
        var topics = reading.optionalLine("topics", ThreadForm.of(fields).topics(), LONGEST_TOPICS);
        if (reading.fine()) {
            store.save(draft, topics, draft.createdAt());
        }
        return reading.errors();
    }

    /** The discussion the viewer was writing: that draft, or else their latest. */
    Optional<ThreadForm> find(String draft, Viewer viewer) {
        return posts.findDraft(draft, Discussions.DISCUSSION, viewer)
                .or(() -> contributions.findDraft(Discussions.DISCUSSION, Optional.empty(), viewer))
                .map(found -> {
                    var details = store.find(found.id(), null, viewer).orElse(Details.NONE);
                    return ThreadForm.of(found, details.typedTopics()).madeFrom(source(found));
                });
    }

    private String source(Contribution draft) {
        return unshown.sources(draft.id()).stream()
                .findFirst()
                .map(ContributionId::toString)
                .orElse("");
    }
}
