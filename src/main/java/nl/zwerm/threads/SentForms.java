package nl.zwerm.threads;

import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.threads.internal.SentStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which forms arrived already, so that one that is sent again, by whatever accident, makes nothing twice. */
@Service
@Transactional
public class SentForms {

    private final SentStore store;

    SentForms(SentStore store) {
        this.store = store;
    }

    public static String token() {
        return PublicId.show(PublicId.next());
    }

    /**
     * The same each time a page is drawn, until the viewer sent one more: so that a page unchanged stays the same. How many
     * they sent under a pseudonym stands apart, for what is sent so alone: {@link SentStore} keeps nothing of it.
     */
    public static String token(ContributionId beneath, long byName, long underPseudonym) {
        var token = beneath + "-" + byName;
        return underPseudonym == 0 ? token : token + SentStore.UNNAMED + underPseudonym;
    }

    /** What this form made when it came before; waits for the first when both are on their way at once. */
    public Optional<ContributionId> claim(Viewer viewer, String token, String text) {
        return store.claim(viewer, token, text);
    }

    public void made(Viewer viewer, String token, String text, ContributionId id) {
        store.made(viewer, token, text, id);
    }

    /** Nothing came of it after all. */
    public void release(Viewer viewer, String token, String text) {
        store.release(viewer, token, text);
    }

    /** Whether a form with this token was sent, whatever it said: then its last save as a draft comes too late. */
    @Transactional(readOnly = true)
    public boolean sent(Viewer viewer, String token) {
        return store.sent(viewer, token);
    }

    /** What was taken back may be sent again. */
    public void forget(ContributionId id) {
        store.forget(id);
    }
}
