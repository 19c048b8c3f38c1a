package nl.zwerm.threads;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the moment that somebody chooses a pseudonym nothing of that form is kept under their name: what was kept goes, and
 * what is still on its way comes too late, also when they choose their name again.
 */
@Service
@Transactional
public class NamedDrafts {

    private final Contributions contributions;
    private final Posts posts;
    private final Hiding hiding;
    private final Map<String, DraftFields> ownFields;

    NamedDrafts(Contributions contributions, Posts posts, Hiding hiding, ObjectProvider<DraftFields> ownFields) {
        this.contributions = contributions;
        this.posts = posts;
        this.hiding = hiding;
        this.ownFields = ownFields.stream().collect(Collectors.toMap(DraftFields::kind, Function.identity()));
    }

    public void forget(String kind, ThreadForm form, Viewer viewer) {
        hiding.writing(viewer.id(), form.once());
        posts.findDraft(form.draft(), kind, viewer).ifPresent(this::discard);
        // A page that was loaded again before it heard of its draft does not know it.
        contributions
                .findDraft(kind, Optional.empty(), viewer)
                .filter(draft -> !draft.title().isEmpty() && form.title().startsWith(draft.title()))
                .ifPresent(this::discard);
    }

    @Transactional(readOnly = true)
    public boolean areHidden(String once, Viewer viewer) {
        return hiding.hides(viewer.id(), once);
    }

    private void discard(Contribution draft) {
        @Nullable DraftFields own = ownFields.get(draft.kind());
        if (own != null) {
            own.discard(draft);
        }
        contributions.discard(draft);
    }
}
