package nl.zwerm.knowledge.internal;

import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.people.People;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Viewer;
import nl.zwerm.text.Contents;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadView;
import nl.zwerm.threads.Threads;
import nl.zwerm.threads.Writing;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a page shows. */
@Service
@Transactional(readOnly = true)
class PageViews {

    private static final int MOST_LINKED = 20;

    private final Threads threads;
    private final PageStore store;
    private final KeptPages pages;
    private final Tree tree;
    private final SuggestionViews suggestions;
    private final Contributions contributions;
    private final People people;

    PageViews(
            Threads threads,
            PageStore store,
            KeptPages pages,
            Tree tree,
            SuggestionViews suggestions,
            Contributions contributions,
            People people) {
        this.threads = threads;
        this.store = store;
        this.pages = pages;
        this.tree = tree;
        this.suggestions = suggestions;
        this.contributions = contributions;
        this.people = people;
    }

    public ShownPage show(ContributionId id, Viewer viewer, Retyped retyped) {
        return show(id, viewer, retyped, Pick.ONE, Errors.NONE);
    }

    /** With what was typed of whom is to keep it. */
    public ShownPage choosing(ContributionId id, Pick pick, Errors errors, Viewer viewer) {
        return show(id, viewer, Retyped.NOTHING, pick, errors);
    }

    private ShownPage show(ContributionId id, Viewer viewer, Retyped retyped, Pick pick, Errors choosing) {
        var thread = threads.view(id, KeptPages.PAGE, viewer, retyped);
        var page = thread.root();
        var details = store.find(id, viewer).orElse(PageDetails.NONE);
        var owner = details.owner();
        boolean there = page.published();
        var around = tree.around(id, details.parent() == null, viewer);
        var head = thread.head();
        var contents = Contents.of(head.body());
        var marked = thread.marked(contents.text());
        return new ShownPage(
                head,
                marked.text(),
                contents.headings(),
                around.above(),
                around.beneath(),
                contributions.linkedFrom(id, viewer, MOST_LINKED),
                owner == null ? null : people.findCard(owner).orElse(null),
                details.trueUntil(),
                details.overdue(pages.today(viewer)),
                there && KeptPages.keeps(details, thread.space(), viewer),
                there && thread.space().mayWrite(viewer),
                viewer.id().equals(owner),
                details.changesWait(),
                there ? suggestions.waiting(page, thread.space(), viewer) : List.of(),
                page.version() > 0,
                pick,
                doubt(thread, retyped),
                thread.comments(page, marked),
                thread.lineage(),
                choosing.any() ? choosing : retyped.errors());
    }

    /** A doubt is sent as a comment, but a comment that is being written is no doubt. */
    private static Writing doubt(ThreadView thread, Retyped retyped) {
        boolean refused = retyped.field().equals(KeptPages.DOUBT);
        return new Writing(
                KeptPages.DOUBT,
                refused ? retyped.form().text() : "",
                "",
                thread.once(thread.root().id(), "comment"),
                false,
                refused ? retyped.errors() : Errors.NONE);
    }
}
