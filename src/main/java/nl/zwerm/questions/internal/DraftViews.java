package nl.zwerm.questions.internal;

import nl.zwerm.contributions.ContributionId;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.Threads;
import nl.zwerm.threads.UnderPseudonym;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page shows on which a question is written. */
@Service
@Transactional(readOnly = true)
class DraftViews {

    private final Drafts drafts;
    private final Posts posts;
    private final Threads threads;

    DraftViews(Drafts drafts, Posts posts, Threads threads) {
        this.drafts = drafts;
        this.posts = posts;
        this.threads = threads;
    }

    /** A fresh form, or what was being written; a title that came along begins something new. */
    public DraftPage begin(String title, String space, String draft, String from, Viewer viewer) {
        if (!from.isEmpty()) {
            var source = threads.source(ContributionId.of(PublicId.require(from)), Drafts.QUESTION, viewer);
            return page(QuestionForm.from(source).sentAs(SentForms.token()), false, "", Errors.NONE, viewer);
        }
        var kept = title.isEmpty() ? drafts.findQuestion(draft, viewer) : java.util.Optional.<QuestionForm>empty();
        var form = kept.orElseGet(() -> QuestionForm.empty(title, space)).sentAs(SentForms.token());
        return page(form, kept.isPresent(), "", Errors.NONE, viewer);
    }

    /** What was being written under a pseudonym; a fresh form when it is gone, or another's. */
    public DraftPage goOn(String token, Viewer viewer) {
        var kept = drafts.findUnderPseudonym(token, viewer);
        var form = kept.orElseGet(() -> QuestionForm.empty("", "").under(UnderPseudonym.CHOICE));
        return page(form.sentAs(SentForms.token()), kept.isPresent(), "", Errors.NONE, viewer);
    }

    public DraftPage takenBack(QuestionForm form, Viewer viewer) {
        return page(form.sentAs(SentForms.token()), true, "", Errors.NONE, viewer);
    }

    /** The form with what was typed, and what must be mended. */
    public DraftPage again(QuestionForm form, String editing, Errors errors, Viewer viewer) {
        return page(form, false, editing, errors, viewer);
    }

    private DraftPage page(QuestionForm form, boolean kept, String editing, Errors errors, Viewer viewer) {
        return new DraftPage(form, posts.spaces(form.space(), viewer), kept, editing, errors);
    }
}
