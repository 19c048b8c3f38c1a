package nl.zwerm.files.internal;

import nl.zwerm.contributions.ContributionEdited;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ContributionPublished;
import nl.zwerm.contributions.Unshown;
import nl.zwerm.files.Files;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives pictures to the text that shows them in the same transaction, so that nobody sees it without them. */
@Component
class AdoptPictures {

    private final Files files;
    private final Unshown contributions;

    AdoptPictures(Files files, Unshown contributions) {
        this.files = files;
        this.contributions = contributions;
    }

    @EventListener
    void adopt(ContributionPublished published) {
        adopt(published.id());
    }

    @EventListener
    void adopt(ContributionEdited edited) {
        adopt(edited.id());
    }

    private void adopt(ContributionId id) {
        contributions.find(id).ifPresent(files::adopt);
    }
}
