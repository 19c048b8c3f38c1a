package nl.zwerm.discussions.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.discussions.internal.DiscussionPage.Ending;
import nl.zwerm.discussions.internal.DiscussionPage.Turning;
import nl.zwerm.discussions.internal.ReactionsItem.Chip;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.threads.Cursor;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadView;
import nl.zwerm.threads.Threads;
import nl.zwerm.web.Pages.Errors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what the page of a discussion shows, in five statements however long it is: what it has of its own, which
 * messages stand on this page, those themselves, the space, and reactions.
 */
@Service
@Transactional(readOnly = true)
class DiscussionViews {

    /** What was typed as a conclusion and could not be taken. */
    record Concluding(String typed, Errors errors) {}

    private final Threads threads;
    private final DiscussionStore store;
    private final MessageStore messages;
    private final Reactions reactions;

    DiscussionViews(Threads threads, DiscussionStore store, MessageStore messages, Reactions reactions) {
        this.threads = threads;
        this.store = store;
        this.messages = messages;
        this.reactions = reactions;
    }

    public DiscussionPage show(SpaceId space, ContributionId id, Reach reach, Viewer viewer) {
        return inside(space, page(id, details(id, null, viewer), reach, Retyped.NOTHING, null, viewer));
    }

    /** With that message on the page, or the newest when it is not there. */
    public DiscussionPage showAt(SpaceId space, ContributionId id, ContributionId message, Viewer viewer) {
        var details = details(id, message, viewer);
        var reach = Optional.ofNullable(details.soughtAt())
                .map(at -> Reach.around(Cursor.after(at, message)))
                .orElse(Reach.NEWEST);
        return inside(space, page(id, details, reach, Retyped.NOTHING, null, viewer));
    }

    /** With a message that could not be taken. */
    public DiscussionPage again(ContributionId id, Retyped retyped, Viewer viewer) {
        return page(id, details(id, null, viewer), Reach.NEWEST, retyped, null, viewer);
    }

    /** With a conclusion that could not be taken. */
    public DiscussionPage again(ContributionId id, Concluding concluding, Viewer viewer) {
        return page(id, details(id, null, viewer), Reach.NEWEST, Retyped.NOTHING, concluding, viewer);
    }

    private DiscussionPage page(
            ContributionId id,
            Details details,
            Reach reach,
            Retyped retyped,
            @Nullable Concluding concluding,
            Viewer viewer) {
        var stretch = messages.list(id, reach, viewer);
        var shown = new ArrayList<>(stretch.messages());
        shown.add(id);
        var thread = threads.view(id, Discussions.DISCUSSION, viewer, retyped, shown);
        var given = reactions.list(shown, viewer);
        var discussion = thread.root();
        var path = Discussions.path(discussion);
        return new DiscussionPage(
                thread.head(),
                path,
                Reactions.item(id, path, discussion.published(), given),
                details.resolved(),
                ending(thread, details, concluding),
                thread.beneath(id, Messages.MESSAGE).stream()
                        .map(item -> message(thread, path, item, given))
                        .toList(),
                details.messages(),
                new Turning(stretch.earlier(), stretch.later()),
                thread.lineage(),
                thread.writing(id, Messages.MESSAGE, Messages.FIELD, details.mine()),
                concluding == null ? retyped.errors() : concluding.errors());
    }

    private static MessageItem message(
            ThreadView thread, String path, ThreadItem item, Map<ContributionId, List<Chip>> given) {
        var made = item.contribution();
        return new MessageItem(
                made.id().toString(),
                path + "/messages/" + made.id(),
                made.language(),
                thread.byline(item),
                thread.html(made.body()),
                thread.mine(made),
                thread.more(made),
                Reactions.item(made.id(), path, thread.root().published(), given),
                thread.thanks(item).offers());
    }

    private static @Nullable Ending ending(ThreadView thread, Details details, @Nullable Concluding concluding) {
        var discussion = thread.root();
        if (!discussion.published() || !thread.mayRemove(discussion)) {
            return null;
        }
        if (concluding != null) {
            return new Ending(concluding.typed(), details.version(), true);
        }
        var resolved = details.resolved();
        return new Ending(resolved == null ? "" : resolved.conclusion(), details.version(), false);
    }

    private Details details(ContributionId id, @Nullable ContributionId sought, Viewer viewer) {
        return store.find(id, sought, viewer).orElse(Details.NONE);
    }

    /** An address that names another space is none of ours. */
    private static DiscussionPage inside(SpaceId space, DiscussionPage page) {
        if (!space.toString().equals(page.discussion().spaceId())) {
            throw new NotFound();
        }
        return page;
    }
}
