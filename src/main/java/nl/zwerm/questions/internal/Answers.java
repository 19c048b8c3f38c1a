package nl.zwerm.questions.internal;

import java.time.Duration;
import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.files.Files;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.AnswerGiven;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.Limits;
import nl.zwerm.shared.NotFound;
import nl.zwerm.shared.Said;
import nl.zwerm.text.Guarded;
import nl.zwerm.text.Guards;
import nl.zwerm.web.Pages.Errors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to answering and commenting. */
@Service
@Transactional
class Answers {

    static final int MOST_IN_AN_HOUR = 100;
    static final int LONGEST_COMMENT = 2_000;

    private final Drafts drafts;
    private final Contributions contributions;
    private final SentStore sent;
    private final Expertise expertise;
    private final Files files;
    private final Limits limits;
    private final ApplicationEventPublisher events;

    Answers(
            Drafts drafts,
            Contributions contributions,
            SentStore sent,
            Expertise expertise,
            Files files,
            Limits limits,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.contributions = contributions;
        this.sent = sent;
        this.expertise = expertise;
        this.files = files;
        this.limits = limits;
        this.events = events;
    }

    /** Anyone who may read a question may answer it. */
    public Asking answer(ContributionId question, TextForm form, Viewer viewer) {
        var asked = requirePublished(question, Drafts.QUESTION, viewer);
        var outcome = write(Drafts.ANSWER, asked, form, QuestionText.LONGEST_BODY, TextForm.ANSWER_FIELD, viewer);
        if (outcome instanceof Written.New(var answer)) {
            expertise.answered(question, viewer.id());
            events.publishEvent(new AnswerGiven(question, answer));
        }
        return outcome.asking();
    }

    /** A remark beneath a question or one of its answers. */
    public Asking comment(ContributionId question, ContributionId about, TextForm form, Viewer viewer) {
        var parent = about.equals(question)
                ? requirePublished(question, Drafts.QUESTION, viewer)
                : requireAnswer(question, about, viewer);
        return write(Drafts.COMMENT, parent, form, LONGEST_COMMENT, commentField(about), viewer)
                .asking();
    }

    public Asking edit(ContributionId question, ContributionId answer, TextForm form, Viewer viewer) {
        requireOwnAnswer(question, answer, viewer);
        return switch (Guards.text(form.body(), QuestionText.LONGEST_BODY)) {
            case Guarded.Refused(var key, var with) -> mend(TextForm.ANSWER_FIELD, new Said(key, with));
            case Guarded.Fine(var text) ->
                edited(contributions.edit(answer, form.version(), "", text, Drafts.language(text, viewer), viewer));
        };
    }

    @Transactional(readOnly = true)
    public Contribution requireAnswer(ContributionId question, ContributionId answer, Viewer viewer) {
        var found = requirePublished(answer, Drafts.ANSWER, viewer);
        if (!question.equals(found.parent())) {
            throw new NotFound();
        }
        return found;
    }

    @Transactional(readOnly = true)
    public Contribution requireOwnAnswer(ContributionId question, ContributionId answer, Viewer viewer) {
        var found = requireAnswer(question, answer, viewer);
        if (!found.by(viewer.id())) {
            throw new Forbidden();
        }
        return found;
    }

    static String commentField(ContributionId about) {
        return "comment-body-" + about;
    }

    /** Something newly written, something that came before, or what must be mended. */
    private sealed interface Written {
        record New(ContributionId id) implements Written {}

        record Known(ContributionId id) implements Written {}

        record Mend(Errors errors) implements Written {}

        default Asking asking() {
            return switch (this) {
                case New(var id) -> new Asking.Sent(id);
                case Known(var id) -> new Asking.Sent(id);
                case Mend(var errors) -> new Asking.Mend(errors);
            };
        }
    }

    private Written write(String kind, Contribution parent, TextForm form, int longest, String field, Viewer viewer) {
        return switch (Guards.text(form.body(), longest)) {
            case Guarded.Refused(var key, var with) -> new Written.Mend(Errors.of(field, new Said(key, with)));
            case Guarded.Fine(var text) -> {
                var digested = parent.id() + "\n" + text;
                var earlier = sent.claim(viewer, form.once(), digested);
                if (earlier.isPresent()) {
                    yield new Written.Known(earlier.get());
                }
                var wait = limits.tryTake("answer", viewer.id().value(), MOST_IN_AN_HOUR, Duration.ofHours(1));
                if (wait.isPresent()) {
                    sent.release(viewer, form.once(), digested);
                    yield new Written.Mend(Errors.of(
                            field,
                            Said.of(
                                    "questions.too-many",
                                    "minutes",
                                    1 + wait.get().toMinutes())));
                }
                var draft = drafts.saveText(kind, parent, form.draft(), text, viewer);
                sent.made(viewer, form.once(), digested, draft.id());
                files.adopt(contributions.publish(draft.id(), viewer));
                yield new Written.New(draft.id());
            }
        };
    }

    private Contribution requirePublished(ContributionId id, String kind, Viewer viewer) {
        var found = contributions.require(id, kind, viewer);
        if (!found.published()) {
            throw new NotFound();
        }
        return found;
    }

    private Asking edited(Edit edit) {
        return switch (edit) {
            case Edit.SomeoneWasFaster(var current) -> new Asking.SomeoneWasFaster(current.version());
            case Edit.Done(var contribution) -> {
                files.adopt(contribution);
                yield new Asking.Sent(contribution.id());
            }
        };
    }

    private static Asking mend(String field, Said said) {
        return new Asking.Mend(Errors.of(field, said));
    }
}
