package nl.zwerm.insights.internal;

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

/** Gathers what the page shows on which an insight is written. */
@Service
@Transactional(readOnly = true)
class InsightFormViews {

    private final Insights insights;
    private final InsightDrafts drafts;
    private final Posts posts;
    private final Threads threads;
    private final AllParticulars particulars;
    private final InsightStore store;

    InsightFormViews(
            Insights insights,
            InsightDrafts drafts,
            Posts posts,
            Threads threads,
            AllParticulars particulars,
            InsightStore store) {
        this.insights = insights;
        this.drafts = drafts;
        this.posts = posts;
        this.threads = threads;
        this.particulars = particulars;
        this.store = store;
    }

    /** A fresh form, or what was being written; a title that came along begins something new. */
    public InsightFormPage begin(String title, String space, String draft, String from, Viewer viewer) {
        if (!from.isEmpty()) {
            var source = threads.source(ContributionId.of(PublicId.require(from)), Insights.INSIGHT, viewer);
            var form = InsightForm.from(source, particulars.of(source, viewer));
            return page(form.sentAs(SentForms.token()), false, "", Errors.NONE, viewer);
        }
        var kept = title.isEmpty() && space.isEmpty() ? drafts.find(draft, viewer) : Optional.<InsightForm>empty();
        var form = kept.orElseGet(() -> InsightForm.empty(title, space)).sentAs(SentForms.token());
        return page(form, kept.isPresent(), "", Errors.NONE, viewer);
    }

    public InsightFormPage edit(ContributionId id, Viewer viewer) {
        var mine = insights.requireOwn(id, viewer);
        var details = store.find(id, viewer).orElse(InsightDetails.NONE);
        var topics = threads.view(id, Insights.INSIGHT, viewer, Retyped.NOTHING)
                .head()
                .topics();
        return page(
                InsightForm.of(mine, details, String.join(", ", topics)), false, id.toString(), Errors.NONE, viewer);
    }

    /** The form with what was typed, and what must be mended. */
    public InsightFormPage again(InsightForm form, String editing, Errors errors, Viewer viewer) {
        return page(form, false, editing, errors, viewer);
    }

    private InsightFormPage page(InsightForm form, boolean kept, String editing, Errors errors, Viewer viewer) {
        return new InsightFormPage(form, posts.spaces(form.space(), viewer), kept, editing, errors);
    }
}
