package nl.zwerm.pilots.internal;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
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

/** Gathers what the page shows on which a pilot is written. */
@Service
@Transactional(readOnly = true)
class PilotFormViews {

    private final Pilots pilots;
    private final PilotDrafts drafts;
    private final PilotStore store;
    private final AlikeInsights alike;
    private final Posts posts;
    private final Threads threads;
    private final AllParticulars particulars;

    PilotFormViews(
            Pilots pilots,
            PilotDrafts drafts,
            PilotStore store,
            AlikeInsights alike,
            Posts posts,
            Threads threads,
            AllParticulars particulars) {
        this.pilots = pilots;
        this.drafts = drafts;
        this.store = store;
        this.alike = alike;
        this.posts = posts;
        this.threads = threads;
        this.particulars = particulars;
    }

    /** A fresh form, or what was being written; a title that came along begins something new. */
    public PilotFormPage begin(String title, String space, String draft, String from, Viewer viewer) {
        if (!from.isEmpty()) {
            var source = threads.source(ContributionId.of(PublicId.require(from)), Pilots.PILOT, viewer);
            return page(from(source, viewer).sentAs(SentForms.token()), false, "", Errors.NONE, viewer);
        }
        var kept = title.isEmpty() && space.isEmpty() ? drafts.find(draft, viewer) : Optional.<PilotForm>empty();
        var form = kept.orElseGet(() -> PilotForm.empty(title, space, pilots.today(viewer)));
        return page(form.sentAs(SentForms.token()), kept.isPresent(), "", Errors.NONE, viewer);
    }

    public PilotFormPage edit(ContributionId id, Viewer viewer) {
        var mine = pilots.requireOwn(id, viewer);
        var details = store.find(id, viewer).orElse(PilotDetails.NONE);
        return page(PilotForm.of(mine, details, topics(id, viewer)), false, id.toString(), Errors.NONE, viewer);
    }

    /** The form with what was typed, and what must be mended. */
    public PilotFormPage again(PilotForm form, String editing, Errors errors, Viewer viewer) {
        return page(form, false, editing, errors, viewer);
    }

    private PilotForm from(Contribution source, Viewer viewer) {
        return source.kind().equals(Pilots.PILOT)
                ? once(source, viewer)
                : PilotForm.from(source, particulars.of(source, viewer), pilots.today(viewer));
    }

    /** The same pilot once more, from today. */
    PilotForm once(Contribution pilot, Viewer viewer) {
        var details = store.find(pilot.id(), viewer).orElse(PilotDetails.NONE);
        return PilotForm.again(pilot, details, topics(pilot.id(), viewer), pilots.today(viewer), viewer.zone());
    }

    private String topics(ContributionId id, Viewer viewer) {
        return String.join(
                ", ",
                threads.view(id, Pilots.PILOT, viewer, Retyped.NOTHING).head().topics());
    }

    private PilotFormPage page(PilotForm form, boolean kept, String editing, Errors errors, Viewer viewer) {
        boolean isNew = editing.isEmpty();
        return new PilotFormPage(
                form,
                isNew ? posts.spaces(form.space(), viewer) : List.of(),
                isNew ? alike.of(form, viewer) : AlikePart.NONE,
                kept,
                editing,
                errors);
    }
}
