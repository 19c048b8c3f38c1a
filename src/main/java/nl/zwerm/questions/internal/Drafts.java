package nl.zwerm.questions.internal;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.NewContribution;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.Space;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.SentForms;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are still writing, kept on the server where only they see it. */
@Service
@Transactional
class Drafts {

    static final String QUESTION = "question";
    static final String ANSWER = "answer";

    private final Contributions contributions;
    private final QuestionStore store;
    private final SentForms sent;
    private final Posts posts;

    Drafts(Contributions contributions, QuestionStore store, SentForms sent, Posts posts) {
        this.contributions = contributions;
        this.store = store;
        this.sent = sent;
        this.posts = posts;
    }

    /** What came of keeping a draft. */
    sealed interface Keeping {
        record Kept(ContributionId draft) implements Keeping {}

        /** There was nothing to keep, or it was sent in the meantime. */
        record Nothing() implements Keeping {}

        record Mend(Errors errors) implements Keeping {}
    }

    /** The question the viewer was writing: that draft, or else their latest. */
    @Transactional(readOnly = true)
    public Optional<QuestionForm> findQuestion(String draft, Viewer viewer) {
        return find(draft, QUESTION, viewer)
                .or(() -> contributions.findDraft(QUESTION, Optional.empty(), viewer))
                .map(found -> form(found, viewer));
    }

    public Keeping keepQuestion(QuestionForm form, Viewer viewer) {
        var checked = QuestionText.checkDraft(form);
        if (checked.errors().any()) {
            return new Keeping.Mend(checked.errors());
        }
        var space = posts.space(form.space(), viewer);
        if (form.blank()) {
            find(form.draft(), QUESTION, viewer).ifPresent(this::discard);
        }
        if (space.isEmpty() || form.blank() || sent.sent(viewer, form.once())) {
            return new Keeping.Nothing();
        }
        return new Keeping.Kept(
                saveQuestion(form, checked.text(), space.get(), viewer).id());
    }

    /** Writes the question as a draft; publishing it is another step. */
    Contribution saveQuestion(QuestionForm form, QuestionText text, Space space, Viewer viewer) {
        var language = Posts.language(text.title() + "\n" + text.body(), viewer);
        var saved = find(form.draft(), QUESTION, viewer)
                .or(() -> continued(text, viewer))
                .map(draft -> contributions.saveDraft(draft, space, text.title(), text.body(), language))
                .orElseGet(() -> contributions.begin(
                        new NewContribution(QUESTION, space, null, viewer.id(), text.title(), text.body(), language)));
        store.save(saved, text.tried(), text.goal(), text.urgency(), String.join(",", text.topics()));
        return saved;
    }

    private void discard(Contribution draft) {
        store.delete(draft.id());
        contributions.discard(draft);
    }

    /** A page that was loaded again before it heard of its draft goes on where that one stopped. */
    private Optional<Contribution> continued(QuestionText text, Viewer viewer) {
        return contributions
                .findDraft(QUESTION, Optional.empty(), viewer)
                .filter(draft -> !draft.title().isEmpty()
                        && text.title().startsWith(draft.title())
                        && text.body().startsWith(draft.body()));
    }

    private Optional<Contribution> find(String draft, String kind, Viewer viewer) {
        return PublicId.read(draft)
                .map(ContributionId::of)
                .flatMap(id -> contributions.find(id, viewer))
                .filter(found -> found.draft() && found.kind().equals(kind) && found.by(viewer.id()));
    }

    private QuestionForm form(Contribution draft, Viewer viewer) {
        var details = store.find(draft, viewer);
        return new QuestionForm(
                draft.title(),
                draft.body(),
                details.map(Details::tried).orElse(""),
                details.map(Details::goal).orElse(""),
                details.map(Details::urgency).orElse(QuestionForm.WHENEVER),
                draft.space().toString(),
                details.map(Details::typedTopics)
                        .filter(typed -> !typed.isEmpty())
                        .map(typed -> List.of(typed.split(",", -1)))
                        .orElse(List.of()),
                draft.id().toString(),
                draft.version(),
                "",
                "");
    }
}
