package nl.zwerm.ideas.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.ideas.internal.IdeaPage.Asked;
import nl.zwerm.ideas.internal.IdeaPage.Perspective;
import nl.zwerm.people.People;
import nl.zwerm.people.PersonCard;
import nl.zwerm.people.Pick;
import nl.zwerm.people.Viewer;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadView;
import nl.zwerm.threads.Threads;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of an idea shows: thread, space, idea, who was asked, and what the viewer works as. */
@Service
@Transactional(readOnly = true)
class IdeaViews {

    private final Threads threads;
    private final IdeaStore store;
    private final AskedStore asked;
    private final People people;

    IdeaViews(Threads threads, IdeaStore store, AskedStore asked, People people) {
        this.threads = threads;
        this.store = store;
        this.asked = asked;
        this.people = people;
    }

    public IdeaPage show(ContributionId id, Viewer viewer, Retyped retyped) {
        return page(id, viewer, retyped, null, Pick.SEVERAL, retyped.errors());
    }

    /** With a view that could not be taken. */
    public IdeaPage again(ContributionId id, String discipline, Retyped retyped, Viewer viewer) {
        return page(id, viewer, retyped, discipline, Pick.SEVERAL, retyped.errors());
    }

    /** With names that could not be taken. */
    public IdeaPage again(ContributionId id, Pick pick, Errors errors, Viewer viewer) {
        return page(id, viewer, Retyped.NOTHING, null, pick, errors);
    }

    private IdeaPage page(
            ContributionId id, Viewer viewer, Retyped retyped, @Nullable String discipline, Pick pick, Errors errors) {
        var thread = threads.view(id, Ideas.IDEA, viewer, retyped);
        var idea = thread.root();
        var details = store.find(id, viewer).orElse(IdeaDetails.NONE);
        return new IdeaPage(
                thread.head(),
                details.forWhom(),
                details.need(),
                thread.comments(idea),
                thread.beneath(id, Ideas.PERSPECTIVE).stream()
                        .map(item -> perspective(thread, item))
                        .toList(),
                asked.findOpen(id, viewer).orElse(null),
                new Asked(asked.listAskedBy(id, viewer), pick),
                thread.lineage(),
                thread.writing(id, Ideas.PERSPECTIVE, Perspectives.FIELD),
                discipline == null ? discipline(thread, viewer) : discipline,
                errors);
    }

    private static Perspective perspective(ThreadView thread, ThreadItem item) {
        var made = item.contribution();
        return new Perspective(
                made.id().toString(),
                made.title(),
                made.language(),
                thread.byline(item),
                thread.html(made.body()),
                thread.mine(made),
                thread.more(made),
                thread.thanks(item),
                thread.comments(made));
    }

    /** As in what was being written, or else what the viewer works as; whoever had the idea speaks as anybody. */
    private String discipline(ThreadView thread, Viewer viewer) {
        var draft = thread.draft(thread.root().id(), Ideas.PERSPECTIVE);
        if (draft != null) {
            return draft.title();
        }
        return thread.mine(thread.root())
                ? ""
                : people.findCard(viewer.id()).map(PersonCard::roleTitle).orElse("");
    }
}
