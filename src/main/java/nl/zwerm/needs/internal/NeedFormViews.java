package nl.zwerm.needs.internal;

import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.ThreadForm;
import nl.zwerm.threads.Threads;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page shows on which a need is written. */
@Service
@Transactional(readOnly = true)
class NeedFormViews {

    private final Needs needs;
    private final NeedDrafts drafts;
    private final NeedingUnderPseudonym pseudonymously;
    private final AlikeNeeds alike;
    private final Posts posts;
    private final Threads threads;

    NeedFormViews(
            Needs needs,
            NeedDrafts drafts,
            NeedingUnderPseudonym pseudonymously,
            AlikeNeeds alike,
            Posts posts,
            Threads threads) {
        this.needs = needs;
        this.drafts = drafts;
        this.pseudonymously = pseudonymously;
        this.alike = alike;
        this.posts = posts;
        this.threads = threads;
    }

    /** A fresh form, or what was being written; a title that came along begins something new. */
    public NeedFormPage begin(String title, String space, String draft, String from, Viewer viewer) {
        if (!from.isEmpty()) {
            var source = threads.source(ContributionId.of(PublicId.require(from)), Needs.NEED, viewer);
            return page(ThreadForm.from(source).sentAs(SentForms.token()), false, "", false, Errors.NONE, viewer);
        }
        var kept = title.isEmpty() && space.isEmpty() ? drafts.find(draft, viewer) : Optional.<ThreadForm>empty();
        var form = kept.orElseGet(() -> ThreadForm.empty(title, space)).sentAs(SentForms.token());
        return page(form, kept.isPresent(), "", false, Errors.NONE, viewer);
    }

    public NeedFormPage edit(ContributionId id, Viewer viewer) {
        var mine = needs.requireOwn(id, viewer);
        var topics =
                threads.view(id, Needs.NEED, viewer, Retyped.NOTHING).head().topics();
        boolean pseudonym = mine.byUnderPseudonym(viewer.id());
        var form = pseudonym ? pseudonymously.changed(mine) : Optional.<ThreadForm>empty();
        return page(
                form.orElseGet(() -> ThreadForm.of(mine, String.join(", ", topics))),
                false,
                id.toString(),
                pseudonym,
                Errors.NONE,
                viewer);
    }

    /** The form with what was typed, and what must be mended. */
    public NeedFormPage again(ThreadForm form, String editing, Errors errors, Viewer viewer) {
        boolean pseudonym = PublicId.read(editing)
                .map(ContributionId::of)
                .filter(id -> needs.requireOwn(id, viewer).byUnderPseudonym(viewer.id()))
                .isPresent();
        return page(form, false, editing, pseudonym, errors, viewer);
    }

    public NeedFormPage againUnderPseudonym(ThreadForm form, Errors errors, Viewer viewer) {
        return page(form, false, "", true, errors, viewer);
    }

    /** What was sent under a pseudonym is being written again. */
    public NeedFormPage takenBack(ThreadForm form, Viewer viewer) {
        return page(form.sentAs(SentForms.token()), false, "", true, Errors.NONE, viewer);
    }

    private NeedFormPage page(
            ThreadForm form, boolean kept, String editing, boolean pseudonym, Errors errors, Viewer viewer) {
        return new NeedFormPage(
                form,
                posts.spaces(form.space(), viewer),
                editing.isEmpty() ? alike.of(form, viewer) : AlikePart.NONE,
                kept,
                editing,
                pseudonym,
                errors);
    }
}
