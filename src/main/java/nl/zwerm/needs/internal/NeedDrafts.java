package nl.zwerm.needs.internal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.DraftFields;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Component;

/** What of a need is kept while it is written. */
@Component
class NeedDrafts implements DraftFields {

    private static final int LONGEST_TOPICS = 1_000;

    private final Contributions contributions;
    private final Unshown unshown;
    private final NeedStore store;
    private final Posts posts;
    private final Spaces spaces;
    private final Clock clock;

    NeedDrafts(Contributions contributions, Unshown unshown, NeedStore store, Posts posts, Spaces spaces, Clock clock) {
        this.contributions = contributions;
        this.unshown = unshown;
        this.store = store;
        this.posts = posts;
        this.spaces = spaces;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Needs.NEED;
    }

    @Override
    public Errors keep(Contribution draft, Map<String, String> fields) {
        var reading = new Reading();
        var topics = reading.optionalLine("topics", ThreadForm.of(fields).topics(), LONGEST_TOPICS);
        if (reading.fine()) {
            store.save(draft, topics, clock.instant());
        }
        return reading.errors();
    }

    @Override
    public boolean underPseudonym() {
        return true;
    }

    @Override
    public void discard(Contribution draft) {
        store.delete(draft.id());
    }

    /** The need the viewer was writing: that draft, or else their latest. */
    Optional<ThreadForm> find(String draft, Viewer viewer) {
        return posts.findDraft(draft, Needs.NEED, viewer)
                .or(() -> contributions.findDraft(Needs.NEED, Optional.empty(), viewer))
                .filter(NeedDrafts::says)
                .map(found -> {
                    var topics = store.find(found.id(), viewer)
                            .map(NeedDetails::typedTopics)
                            .orElse("");
                    return ThreadForm.of(found, topics).madeFrom(source(found));
                });
    }

    /** Whoever joins the need of another while writing their own has said what they meant: nothing is left to go on with. */
    void empty(Viewer viewer) {
        contributions.findDraft(Needs.NEED, Optional.empty(), viewer).ifPresent(draft -> {
            var space = spaces.requireAround(draft.space(), viewer);
            store.save(contributions.saveDraft(draft, space, "", "", draft.language()), "", clock.instant());
        });
    }

    /** Whether something is being written that was not sent. */
    boolean waits(Viewer viewer) {
        return contributions
                .findDraft(Needs.NEED, Optional.empty(), viewer)
                .filter(NeedDrafts::says)
                .isPresent();
    }

    private static boolean says(Contribution draft) {
        return !(draft.title() + draft.body()).isBlank();
    }

    private String source(Contribution draft) {
        return unshown.sources(draft.id()).stream()
                .findFirst()
                .map(ContributionId::toString)
                .orElse("");
    }
}
