package nl.zwerm.knowledge.internal;

import nl.zwerm.contributions.ChangesWait;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.people.Viewer;
import nl.zwerm.spaces.Spaces;
import org.springframework.stereotype.Component;

/** Who keeps a page may have it that what others change in it waits until they accept it. */
@Component
class PageChangesWait implements ChangesWait {

    private final PageStore store;
    private final Spaces spaces;

    PageChangesWait(PageStore store, Spaces spaces) {
        this.store = store;
        this.spaces = spaces;
    }

    @Override
    public String kind() {
        return KeptPages.PAGE;
    }

    @Override
    public boolean waits(Contribution page, Viewer viewer) {
        return store.find(page.id(), viewer)
                .filter(PageDetails::changesWait)
                .filter(details -> !KeptPages.keeps(details, spaces.requireAround(page.space(), viewer), viewer))
                .isPresent();
    }
}
