package nl.zwerm.questions.internal;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.NewContribution;
import nl.zwerm.contributions.PseudonymousDrafts;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.spaces.Space;
import nl.zwerm.threads.Hiding;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.SentForms;
import nl.zwerm.threads.UnderPseudonym;
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
    private final PseudonymousDrafts hidden;
    private final Hiding hiding;
    private final UnderPseudonym rules;

    Drafts(
            Contributions contributions,
            QuestionStore store,
            SentForms sent,
            Posts posts,
            PseudonymousDrafts hidden,
            Hiding hiding,
            UnderPseudonym rules) {
        this.contributions = contributions;
        this.store = store;
        this.sent = sent;
        this.posts = posts;
        this.hidden = hidden;
        this.hiding = hiding;
        this.rules = rules;
    }

    /** What came of keeping a draft. */
    sealed interface Keeping {
        /** {@code draft} names it: its id, or the token of what is to stand under a pseudonym. */
        record Kept(String draft) implements Keeping {}

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
        if (form.pseudonym()) {
            return keepUnderPseudonym(form, checked.text(), viewer);
        }
        if (PseudonymousDrafts.isToken(form.draft())) {
            hiding.stopped(viewer.id(), form.once());
            hidden.drop(form.draft(), viewer.id());
        }
        var space = posts.space(form.space(), viewer);
        if (form.blank()) {
            find(form.draft(), QUESTION, viewer).ifPresent(this::discard);
        }
        boolean late = hiding.hides(viewer.id(), form.once()) || sent.sent(viewer, form.once());
        if (space.isEmpty() || form.blank() || late) {
            return new Keeping.Nothing();
        }
        return new Keeping.Kept(
                saveQuestion(form, checked.text(), space.get(), viewer).id().toString());
    }

    /** From the moment that somebody chooses a pseudonym nothing is kept under their name, also not what was until now. */
    private Keeping keepUnderPseudonym(QuestionForm form, QuestionText text, Viewer viewer) {
        hiding.writing(viewer.id(), form.once());
        forgetNamed(form, text, viewer);
        if (form.blank()) {
            hidden.drop(form.draft(), viewer.id());
        }
        if (form.blank() || hiding.isSent(viewer.id(), form.once())) {
            return new Keeping.Nothing();
        }
        rules.hide(form.body(), viewer);
        return new Keeping.Kept(hidden.keep(form.draft(), viewer.id(), form.fields()));
    }

    /** What the viewer wrote under a pseudonym with this token, if it was they. */
    @Transactional(readOnly = true)
    public Optional<QuestionForm> findUnderPseudonym(String token, Viewer viewer) {
        return hidden.find(token, viewer.id()).map(fields -> QuestionForm.underPseudonym(fields, token));
    }

    /** What was sent under a pseudonym is being written again. */
    QuestionForm keepTakenBack(QuestionForm form, Viewer viewer) {
        var token = hidden.keep("", viewer.id(), form.fields());
        return QuestionForm.underPseudonym(form.fields(), token);
    }

    /** It was sent under a pseudonym: whatever was kept of it goes, and what is still on its way comes too late. */
    void forget(QuestionForm form, QuestionText text, Viewer viewer) {
        hiding.sent(viewer.id(), form.once());
        forgetNamed(form, text, viewer);
        hidden.drop(form.draft(), viewer.id());
    }

    private void forgetNamed(QuestionForm form, QuestionText text, Viewer viewer) {
        find(form.draft(), QUESTION, viewer).ifPresent(this::discard);
        continued(text, viewer).ifPresent(this::discard);
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
