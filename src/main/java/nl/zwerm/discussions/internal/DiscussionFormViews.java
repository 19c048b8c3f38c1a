package nl.zwerm.discussions.internal;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
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

/** Gathers what the page shows on which a discussion is begun. */
@Service
@Transactional(readOnly = true)
class DiscussionFormViews {

    private final DiscussionDrafts drafts;
    private final Posts posts;
    private final Threads threads;

    DiscussionFormViews(DiscussionDrafts drafts, Posts posts, Threads threads) {
        this.drafts = drafts;
        this.posts = posts;
        this.threads = threads;
    }

    /** A fresh form, or what was being written; a title or a space that came along begins something new. */
    public DiscussionFormPage begin(String title, String space, String draft, String from, Viewer viewer) {
        if (!from.isEmpty()) {
            var source = threads.source(ContributionId.of(PublicId.require(from)), Discussions.DISCUSSION, viewer);
            return page(ThreadForm.from(source).sentAs(SentForms.token()), false, "", Errors.NONE, viewer);
        }
        var kept = title.isEmpty() && space.isEmpty() ? drafts.find(draft, viewer) : Optional.<ThreadForm>empty();
        var form = kept.orElseGet(() -> ThreadForm.empty(title, space)).sentAs(SentForms.token());
        return page(form, kept.isPresent(), "", Errors.NONE, viewer);
    }

    public DiscussionFormPage edit(Contribution mine, Viewer viewer) {
        var topics = threads.view(mine.id(), Discussions.DISCUSSION, viewer, Retyped.NOTHING, List.of(mine.id()))
                .head()
                .topics();
        var form = ThreadForm.of(mine, String.join(", ", topics));
        return page(form, false, Discussions.path(mine), Errors.NONE, viewer);
    }

    /** The form with what was typed, and what must be mended. */
    public DiscussionFormPage again(ThreadForm form, String editing, Errors errors, Viewer viewer) {
        return page(form, false, editing, errors, viewer);
    }

    private DiscussionFormPage page(ThreadForm form, boolean kept, String editing, Errors errors, Viewer viewer) {
        return new DiscussionFormPage(form, posts.spaces(form.space(), viewer), kept, editing, errors);
    }
}
