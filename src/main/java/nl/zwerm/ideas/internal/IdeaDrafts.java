package nl.zwerm.ideas.internal;

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
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Component;

/** What of an idea is kept while it is written. */
@Component
class IdeaDrafts implements DraftFields {

    private static final int LONGEST_TOPICS = 1_000;

    private final Contributions contributions;
    private final Unshown unshown;
    private final IdeaStore store;
    private final Posts posts;

    IdeaDrafts(Contributions contributions, Unshown unshown, IdeaStore store, Posts posts) {
        this.contributions = contributions;
        this.unshown = unshown;
        this.store = store;
        this.posts = posts;
    }

    @Override
    public String kind() {
        return Ideas.IDEA;
    }

    @Override
    public Errors keep(Contribution draft, Map<String, String> fields) {
        var form = IdeaForm.of(fields);
        var reading = new Reading();
        var forWhom = reading.optionalText("for-whom", form.forWhom(), IdeaText.LONGEST_LINE);
        var need = reading.optionalText("need", form.need(), IdeaText.LONGEST_LINE);
        var topics = reading.optionalLine("topics", form.topics(), LONGEST_TOPICS);
        if (reading.fine()) {
            store.save(draft, forWhom, need, topics);
        }
        return reading.errors();
    }

    /** The idea the viewer was writing: that draft, or else their latest. */
    Optional<IdeaForm> find(String draft, Viewer viewer) {
        return posts.findDraft(draft, Ideas.IDEA, viewer)
                .or(() -> contributions.findDraft(Ideas.IDEA, Optional.empty(), viewer))
                .map(found -> {
                    var details = store.find(found.id(), viewer).orElse(IdeaDetails.NONE);
                    return IdeaForm.of(found, details, details.typedTopics()).madeFrom(source(found));
                });
    }

    private String source(Contribution draft) {
        return unshown.sources(draft.id()).stream()
                .findFirst()
                .map(ContributionId::toString)
                .orElse("");
    }
}
