package nl.zwerm.insights.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadView;
import nl.zwerm.threads.Threads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of an insight shows, in three statements: thread, space, insight. */
@Service
@Transactional(readOnly = true)
class InsightViews {

    private final Threads threads;
    private final InsightStore store;
    private final Insights insights;

    InsightViews(Threads threads, InsightStore store, Insights insights) {
        this.threads = threads;
        this.store = store;
        this.insights = insights;
    }

    public InsightPage show(ContributionId id, Viewer viewer, Retyped retyped) {
        var thread = threads.view(id, Insights.INSIGHT, viewer, retyped);
        var details = store.find(id, viewer).orElse(InsightDetails.NONE);
        var until = details.validUntil();
        return new InsightPage(
                thread.head(),
                details.toneWord(),
                optional(thread, details.tried()),
                optional(thread, details.expected()),
                optional(thread, details.came()),
                until,
                until != null && until.isBefore(insights.today(viewer)),
                thread.comments(thread.root()),
                Insights.HOW.equals(retyped.field()) ? retyped.form().text() : "",
                thread.lineage(),
                retyped.errors());
    }

    private static @Nullable SafeHtml optional(ThreadView thread, String text) {
        return text.isEmpty() ? null : thread.html(text);
    }
}
