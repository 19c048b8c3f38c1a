package nl.zwerm.ideas.internal;

import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.threads.AllParticulars;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.Threads;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page shows on which an idea is written. */
@Service
@Transactional(readOnly = true)
class IdeaFormViews {

    private final Ideas ideas;
    private final IdeaDrafts drafts;
    private final Posts posts;
    private final Threads threads;
    private final AllParticulars particulars;
    private final IdeaStore store;

    IdeaFormViews(
            Ideas ideas, IdeaDrafts drafts, Posts posts, Threads threads, AllParticulars particulars, IdeaStore store) {
        this.ideas = ideas;
        this.drafts = drafts;
        this.posts = posts;
        this.threads = threads;
        this.particulars = particulars;
        this.store = store;
    }

    /** A fresh form, or what was being written; a title that came along begins something new. */
    public IdeaFormPage begin(String title, String space, String draft, String from, Viewer viewer) {
        if (!from.isEmpty()) {
            var source = threads.source(ContributionId.of(PublicId.require(from)), Ideas.IDEA, viewer);
            var form = IdeaForm.from(source, particulars.of(source, viewer));
            return page(form.sentAs(SentForms.token()), false, "", Errors.NONE, viewer);
        }
        var kept = title.isEmpty() && space.isEmpty() ? drafts.find(draft, viewer) : Optional.<IdeaForm>empty();
        var form = kept.orElseGet(() -> IdeaForm.empty(title, space)).sentAs(SentForms.token());
        return page(form, kept.isPresent(), "", Errors.NONE, viewer);
    }

    public IdeaFormPage edit(ContributionId id, Viewer viewer) {
        var mine = ideas.requireOwn(id, viewer);
        var details = store.find(id, viewer).orElse(IdeaDetails.NONE);
        var topics =
                threads.view(id, Ideas.IDEA, viewer, Retyped.NOTHING).head().topics();
        return page(IdeaForm.of(mine, details, String.join(", ", topics)), false, id.toString(), Errors.NONE, viewer);
    }

    /** The form with what was typed, and what must be mended. */
    public IdeaFormPage again(IdeaForm form, String editing, Errors errors, Viewer viewer) {
        return page(form, false, editing, errors, viewer);
    }

    private IdeaFormPage page(IdeaForm form, boolean kept, String editing, Errors errors, Viewer viewer) {
        return new IdeaFormPage(form, posts.spaces(form.space(), viewer), kept, editing, errors);
    }
}
