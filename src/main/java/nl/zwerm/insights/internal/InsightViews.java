package nl.zwerm.insights.internal;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonId;
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

    private static final int MOST_NAMED = 60;

    private final Threads threads;
    private final InsightStore store;
    private final Insights insights;
    private final People people;

    InsightViews(Threads threads, InsightStore store, Insights insights, People people) {
        this.threads = threads;
        this.store = store;
        this.insights = insights;
        this.people = people;
    }

    public InsightPage show(ContributionId id, Viewer viewer, Retyped retyped) {
        var thread = threads.view(id, Insights.INSIGHT, viewer, retyped);
        var details = store.find(id, viewer).orElse(InsightDetails.NONE);
        var until = details.validUntil();
        var named = details.fromCircle() ? store.listNamed(id, MOST_NAMED) : List.<PersonId>of();
        return new InsightPage(
                thread.head(),
                details.toneWord(),
                optional(thread, details.tried()),
                optional(thread, details.expected()),
                optional(thread, details.came()),
                until,
                until != null && until.isBefore(insights.today(viewer)),
                details.fromCircle(),
                named.isEmpty() ? List.of() : people.cards(named),
                named.contains(viewer.id()),
                thread.comments(thread.root()),
                Insights.HOW.equals(retyped.field()) ? retyped.form().text() : "",
                thread.lineage(),
                retyped.errors());
    }

    private static @Nullable SafeHtml optional(ThreadView thread, String text) {
        return text.isEmpty() ? null : thread.html(text);
    }
}
