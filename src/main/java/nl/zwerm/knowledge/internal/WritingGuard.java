package nl.zwerm.knowledge.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.web.Reader;
import nl.zwerm.web.SubjectGuard;
import org.springframework.stereotype.Component;

/** Only who may change a page hears that somebody types in it. */
@Component
class WritingGuard implements SubjectGuard {

    private final KeptPages pages;

    WritingGuard(KeptPages pages) {
        this.pages = pages;
    }

    @Override
    public String kind() {
        return Together.SUBJECT;
    }

    @Override
    public boolean mayHear(Reader reader, long subject) {
        var id = ContributionId.of(subject);
        try {
            return reader instanceof Viewer viewer
                    && pages.requireEditable(id, viewer).published()
                    && !pages.waits(id, viewer);
        } catch (NotFound | Forbidden _) {
            return false;
        }
    }
}
