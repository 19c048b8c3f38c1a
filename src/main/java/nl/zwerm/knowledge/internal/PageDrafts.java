package nl.zwerm.knowledge.internal;

import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.threads.DraftFields;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Component;

/** What of a page is kept while it is written. */
@Component
class PageDrafts implements DraftFields {

    private final Contributions contributions;
    private final Unshown unshown;
    private final PageStore store;
    private final Posts posts;

    PageDrafts(Contributions contributions, Unshown unshown, PageStore store, Posts posts) {
        this.contributions = contributions;
        this.unshown = unshown;
        this.store = store;
        this.posts = posts;
    }

    @Override
    public String kind() {
        return KeptPages.PAGE;
    }

    @Override
    public Errors keep(Contribution draft, Map<String, String> fields) {
        var reading = new Reading();
        var form = PageForm.of(fields);
        var beneath = PublicId.read(form.beneath()).map(ContributionId::of).orElse(null);
        var details = PageText.draft(reading, form, beneath);
        if (reading.fine()) {
            store.save(draft, details);
        }
        return reading.errors();
    }

    @Override
    public int longestBody() {
        return PageText.LONGEST_BODY;
    }

    @Override
    public void discard(Contribution draft) {
        store.delete(draft.id());
    }

    /** The page the viewer was writing: that draft, or else their latest. */
    Optional<PageForm> find(String draft, Viewer viewer) {
        return posts.findDraft(draft, KeptPages.PAGE, viewer)
                .or(() -> contributions.findDraft(KeptPages.PAGE, Optional.empty(), viewer))
                .map(found -> {
                    var details = store.find(found.id(), viewer).orElse(PageDetails.NONE);
                    return PageForm.of(found, details, details.typedTopics()).madeFrom(source(found));
                });
    }

    private String source(Contribution draft) {
        return unshown.sources(draft.id()).stream()
                .findFirst()
                .map(ContributionId::toString)
                .orElse("");
    }
}
