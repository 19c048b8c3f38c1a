package nl.zwerm.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.knowledge.internal.PageDetails;
import nl.zwerm.knowledge.internal.PageLinks;
import nl.zwerm.knowledge.internal.PageStore;
import nl.zwerm.knowledge.internal.Suggestion;
import nl.zwerm.knowledge.internal.SuggestionId;
import nl.zwerm.knowledge.internal.SuggestionStore;
import nl.zwerm.knowledge.internal.TogetherStore;
import nl.zwerm.people.PersonId;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in pages from elsewhere or earlier, after their contributions were taken in; parents come before their children. */
@Service
@Transactional
public class PageArrivals {

    /** What can be drawn as a page; some fifty pages of paper. */
    public static final int LONGEST_BODY = 150_000;

    private final PageStore store;
    private final SuggestionStore suggestions;
    private final TogetherStore together;
    private final PageLinks links;
    private final Unshown contributions;

    PageArrivals(
            PageStore store,
            SuggestionStore suggestions,
            TogetherStore together,
            PageLinks links,
            Unshown contributions) {
        this.store = store;
        this.suggestions = suggestions;
        this.together = together;
        this.links = links;
        this.contributions = contributions;
    }

    public void take(ArrivingPage arriving) {
        var page = contributions.find(arriving.id()).orElseThrow(NotFound::new);
        store.save(
                page,
                new PageDetails(
                        arriving.parent(), arriving.owner(), arriving.months(), arriving.trueUntil(), false, ""));
        store.setChanged(arriving.id(), arriving.changedAt());
    }

    /** What somebody suggested that its text should be, over its version as it stands, and that still waits. */
    public void takeSuggestion(ContributionId id, PersonId by, String body, String why, Instant at) {
        var page = contributions.find(id).orElseThrow(NotFound::new);
        var suggestion = new Suggestion(
                SuggestionId.next(),
                id,
                page.version(),
                page.title(),
                body,
                why,
                by,
                at,
                Suggestion.State.WAITING,
                null,
                null,
                "");
        suggestions.insert(suggestion, page, suggestion.id().toString());
    }

    /** What somebody types in it, as the editor sends it: the page itself first. The page holds nothing of the rest yet. */
    public void takeTyped(ContributionId id, PersonId by, List<String> changes, Instant at) {
        var page = contributions.find(id).orElseThrow(NotFound::new);
        together.begin(page);
        for (var change : changes) {
            together.add(
                    page, together.lock(id).orElseThrow(), UUID.randomUUID().toString(), change, by, at);
        }
    }

    /** Its text is a newer one now. */
    public void renewed(ContributionId id, Instant at) {
        store.setChanged(id, at);
    }

    /** When all that they may lead to is there. */
    public void takeLinks(ArrivingPage arriving) {
        takeLinks(arriving.id());
    }

    public void takeLinks(ContributionId id) {
        contributions.find(id).ifPresent(links::keepLinks);
    }
}
