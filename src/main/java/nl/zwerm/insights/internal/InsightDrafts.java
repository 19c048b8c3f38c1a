package nl.zwerm.insights.internal;

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

/** What of an insight is kept while it is written. */
@Component
class InsightDrafts implements DraftFields {

    private final Contributions contributions;
    private final Unshown unshown;
    private final InsightStore store;
    private final Posts posts;

    InsightDrafts(Contributions contributions, Unshown unshown, InsightStore store, Posts posts) {
        this.contributions = contributions;
        this.unshown = unshown;
        this.store = store;
        this.posts = posts;
    }

    @Override
    public String kind() {
        return Insights.INSIGHT;
    }

    @Override
    public Errors keep(Contribution draft, Map<String, String> fields) {
        var reading = new Reading();
        var details = InsightText.draft(reading, InsightForm.of(fields));
        if (reading.fine()) {
            store.save(draft, details);
        }
        return reading.errors();
    }

    /** The insight the viewer was writing: that draft, or else their latest. */
    Optional<InsightForm> find(String draft, Viewer viewer) {
        return posts.findDraft(draft, Insights.INSIGHT, viewer)
                .or(() -> contributions.findDraft(Insights.INSIGHT, Optional.empty(), viewer))
                .map(found -> {
                    var details = store.find(found.id(), viewer).orElse(InsightDetails.NONE);
                    return InsightForm.of(found, details, details.typedTopics()).madeFrom(source(found));
                });
    }

    private String source(Contribution draft) {
        return unshown.sources(draft.id()).stream()
                .findFirst()
                .map(ContributionId::toString)
                .orElse("");
    }
}
