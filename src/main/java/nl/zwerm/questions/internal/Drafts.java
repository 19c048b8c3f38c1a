package nl.zwerm.questions.internal;

import java.util.List;
import java.util.Optional;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.NewContribution;
import nl.zwerm.people.Viewer;
import nl.zwerm.shared.PublicId;
import nl.zwerm.shared.Said;
import nl.zwerm.spaces.Space;
import nl.zwerm.spaces.SpaceId;
import nl.zwerm.spaces.SpaceKind;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.text.LanguageGuess;
import nl.zwerm.web.Pages.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are still writing, kept on the server where only they see it. */
@Service
@Transactional
class Drafts {

    static final String QUESTION = "question";
    static final String ANSWER = "answer";
    static final String COMMENT = "comment";

    private final Contributions contributions;
    private final QuestionStore store;
    private final SentStore sent;
    private final Spaces spaces;

    Drafts(Contributions contributions, QuestionStore store, SentStore sent, Spaces spaces) {
        this.contributions = contributions;
        this.store = store;
        this.sent = sent;
        this.spaces = spaces;
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
        var space = space(form.space(), viewer);
        if (space.isEmpty() || (form.blank() && form.draft().isEmpty()) || sent.sent(viewer, form.once())) {
            return new Keeping.Nothing();
        }
        return new Keeping.Kept(
                saveQuestion(form, checked.text(), space.get(), viewer).id());
    }

    /** Writes the question as a draft; publishing it is another step. */
    Contribution saveQuestion(QuestionForm form, QuestionText text, Space space, Viewer viewer) {
        var language = language(text.title() + "\n" + text.body(), viewer);
        var saved = find(form.draft(), QUESTION, viewer)
                .map(draft -> contributions.saveDraft(draft, space, text.title(), text.body(), language))
                .orElseGet(() -> contributions.begin(
                        new NewContribution(QUESTION, space, null, viewer.id(), text.title(), text.body(), language)));
        store.save(saved, text.tried(), text.goal(), text.urgency(), String.join(",", text.topics()));
        return saved;
    }

    /** Keeps an answer that is being written. */
    public Keeping keepAnswer(ContributionId question, TextForm form, Viewer viewer) {
        var asked = contributions.require(question, QUESTION, viewer);
        return switch (Guards.optionalText(form.body(), QuestionText.LONGEST_BODY)) {
            case Guarded.Refused(var key, var with) ->
                new Keeping.Mend(Errors.of(TextForm.ANSWER_FIELD, new Said(key, with)));
            case Guarded.Fine(var text) when text.isEmpty() && form.draft().isEmpty() -> new Keeping.Nothing();
            case Guarded.Fine(var text) when sent.sent(viewer, form.once()) -> new Keeping.Nothing();
            case Guarded.Fine(var text) ->
                new Keeping.Kept(
                        saveText(ANSWER, asked, form.draft(), text, viewer).id());
        };
    }

    /** Writes an answer or a comment as a draft. */
    Contribution saveText(String kind, Contribution parent, String draft, String text, Viewer viewer) {
        var space = spaces.require(parent.space(), viewer);
        var language = language(text, viewer);
        return find(draft, kind, viewer)
                .filter(found -> parent.id().equals(found.parent()))
                .map(found -> contributions.saveDraft(found, space, "", text, language))
                .orElseGet(() ->
                        contributions.begin(new NewContribution(kind, space, parent, viewer.id(), "", text, language)));
    }

    /** The space chosen, everyone's when none was, if the viewer may write in it. */
    Optional<Space> space(String chosen, Viewer viewer) {
        var id = chosen.isEmpty() ? spaces.everyone() : PublicId.read(chosen).map(SpaceId::of);
        return id.flatMap(known -> spaces.find(known, viewer))
                .filter(space -> space.member() || (space.kind() == SpaceKind.OPEN && !viewer.guest()));
    }

    static String language(String text, Viewer viewer) {
        return LanguageGuess.of(text, viewer.language());
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
                "");
    }
}
