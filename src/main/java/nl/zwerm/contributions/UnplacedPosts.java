package nl.zwerm.contributions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.internal.WaitingStore;
import nl.zwerm.people.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was sent under a pseudonym and could not appear: what it was said of is gone or closed, or the pseudonym was silenced
 * there. Kept sealed among the drafts, for a month; its writer is found by computing, and has to come and see.
 */
@Service
@Transactional
public class UnplacedPosts {

    private static final String UNPLACED = "unplaced";
    private static final int DAYS = 30;
    private static final int MOST = 2_000;

    private final WaitingStore store;
    private final Pseudonyms pseudonyms;

    UnplacedPosts(WaitingStore store, Pseudonyms pseudonyms) {
        this.store = store;
        this.pseudonyms = pseudonyms;
    }

    void keep(PseudonymousPost post, Instant at) {
        var fields = new HashMap<>(post.fields());
        fields.put(UNPLACED, post.id().toString());
        store.saveDraft(
                number(post.id()),
                fields,
                LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(DAYS));
    }

    /** Those of the viewer; opens all drafts of this kind, so ask seldom. */
    @Transactional(readOnly = true)
    public List<PseudonymousPost> list(Viewer viewer) {
        return store.listDrafts(MOST).stream()
                .map(WaitingStore.Waiting::fields)
                .filter(fields -> isOf(fields, viewer))
                .map(PseudonymousPost::of)
                .toList();
    }

    /** Its writer has seen it; false when it is not there or another's. */
    public boolean drop(ContributionId id, Viewer viewer) {
        boolean mine = store.findDraft(number(id))
                .filter(fields -> isOf(fields, viewer))
                .isPresent();
        if (mine) {
            store.deleteDraft(number(id));
        }
        return mine;
    }

    private boolean isOf(Map<String, String> fields, Viewer viewer) {
        if (!fields.containsKey(UNPLACED)) {
            return false;
        }
        var post = PseudonymousPost.of(fields);
        return post.alias().equals(pseudonyms.alias(viewer.id(), post.root()));
    }

    private long number(ContributionId id) {
        return pseudonyms.number(UNPLACED, id.toString());
    }
}
