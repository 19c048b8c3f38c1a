package nl.zwerm.questions.internal;

import nl.zwerm.contributions.Contribution;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.Contributions;
import nl.zwerm.contributions.Edit;
import nl.zwerm.contributions.Merging;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.AnswerGiven;
import nl.zwerm.shared.Forbidden;
import nl.zwerm.shared.NotFound;
import nl.zwerm.spaces.Spaces;
import nl.zwerm.threads.NewPost;
import nl.zwerm.threads.Posted;
import nl.zwerm.threads.Posts;
import nl.zwerm.threads.Reading;
import nl.zwerm.threads.TextForm;
import nl.zwerm.web.Pages.Errors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to answering. */
@Service
@Transactional
class Answers {

    static final String FIELD = "answer-body";

    private final Contributions contributions;
    private final Merging merging;
    private final Spaces spaces;
    private final Posts posts;
    private final Expertise expertise;
    private final ApplicationEventPublisher events;

    Answers(
            Contributions contributions,
            Merging merging,
            Spaces spaces,
            Posts posts,
            Expertise expertise,
            ApplicationEventPublisher events) {
        this.contributions = contributions;
        this.merging = merging;
        this.spaces = spaces;
        this.posts = posts;
        this.expertise = expertise;
        this.events = events;
    }

    /** Anyone who may read a question may answer it. */
    public Asking answer(ContributionId question, TextForm form, Viewer viewer) {
        var asked = requireAsked(question, viewer);
        var reading = new Reading();
        var text = reading.text(FIELD, form.body(), Reading.LONGEST_BODY);
        if (!reading.fine()) {
            return new Asking.Mend(reading.errors());
        }
        var space = spaces.requireAround(asked.space(), viewer);
        return switch (posts.post(NewPost.beneath(asked, Drafts.ANSWER, space, text, form), viewer)) {
            case Posted.New(var answer) -> {
                expertise.answered(asked.id(), viewer.id());
                events.publishEvent(new AnswerGiven(asked.id(), answer.id()));
                yield new Asking.Sent(answer.id());
            }
            case Posted.Known(var id) -> new Asking.Sent(id);
            case Posted.Refused refused -> new Asking.Mend(Errors.of(FIELD, refused.reason()));
        };
    }

    public Asking edit(ContributionId question, ContributionId answer, TextForm form, Viewer viewer) {
        requireOwnAnswer(question, answer, viewer);
        var reading = new Reading();
        var text = reading.text(FIELD, form.body(), Reading.LONGEST_BODY);
        if (!reading.fine()) {
            return new Asking.Mend(reading.errors());
        }
        var edit = contributions.edit(answer, form.version(), "", text, Posts.language(text, viewer), viewer);
        return switch (edit) {
            case Edit.SomeoneWasFaster(var current) -> new Asking.SomeoneWasFaster(current.version());
            case Edit.Done(var edited) -> new Asking.Sent(edited.id());
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

    /** What was begun at a question that went into another meanwhile is an answer to that one. */
    private Contribution requireAsked(ContributionId question, Viewer viewer) {
        return contributions
                .find(question, viewer)
                .filter(found -> found.published() && found.kind().equals(Drafts.QUESTION))
                .or(() -> merging.into(question, viewer))
                .orElseThrow(NotFound::new);
    }

    private Contribution requirePublished(ContributionId id, String kind, Viewer viewer) {
        var found = contributions.require(id, kind, viewer);
        if (!found.published()) {
            throw new NotFound();
        }
        return found;
    }
}
