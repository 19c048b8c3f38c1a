package nl.zwerm.questions.internal;

import java.util.Comparator;
import java.util.List;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.ThreadItem;
import nl.zwerm.expertise.Escalation.Stage;
import nl.zwerm.expertise.Expertise;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.internal.QuestionPage.Around;
import nl.zwerm.questions.internal.QuestionPage.Invited;
import nl.zwerm.questions.internal.QuestionPage.Wanted;
import nl.zwerm.shared.NotFound;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.threads.Retyped;
import nl.zwerm.threads.ThreadView;
import nl.zwerm.threads.Threads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a question shows, in four statements: thread, space, question, and who was asked. */
@Service
@Transactional(readOnly = true)
class QuestionViews {

    private final Threads threads;
    private final QuestionStore store;
    private final Expertise expertise;
    private final Escalations escalations;

    QuestionViews(Threads threads, QuestionStore store, Expertise expertise, Escalations escalations) {
        this.threads = threads;
        this.store = store;
        this.expertise = expertise;
        this.escalations = escalations;
    }

    public QuestionPage show(ContributionId id, Viewer viewer, Retyped retyped) {
        var thread = threads.view(id, Drafts.QUESTION, viewer, retyped);
        var asked = thread.root();
        var details = store.find(asked, viewer).orElseThrow(NotFound::new);
        boolean mine = thread.mine(asked);
        return new QuestionPage(
                thread.head(),
                new Wanted(
                        optional(thread, details.tried()),
                        optional(thread, details.goal()),
                        details.urgency(),
                        details.outcome()),
                thread.merged(),
                thread.comments(asked),
                answers(thread, details),
                mine ? null : invitation(id, viewer),
                mine && details.outcome() == null && !thread.head().closed() ? around(thread, details) : null,
                thread.lineage(),
                thread.writing(id, Drafts.ANSWER, Answers.FIELD),
                retyped.field().equals(Solving.FIELD) ? retyped.form().text() : "",
                retyped.errors());
    }

    private static List<AnswerItem> answers(ThreadView thread, Details details) {
        var accepted = details.acceptedAnswer();
        return thread.beneath(thread.root().id(), Drafts.ANSWER).stream()
                .sorted(Comparator.comparing(
                                (ThreadItem item) -> !item.contribution().id().equals(accepted))
                        .thenComparingInt(item -> -item.helped())
                        .thenComparingInt(item -> -item.contribution().importedVotes()))
                .map(item -> answer(thread, details, item))
                .toList();
    }

    private static AnswerItem answer(ThreadView thread, Details details, ThreadItem item) {
        var made = item.contribution();
        boolean accepted = made.id().equals(details.acceptedAnswer());
        return new AnswerItem(
                made.id().toString(),
                thread.root().id().toString(),
                made.language(),
                thread.byline(item),
                thread.html(made.body()),
                thread.madeFrom(made),
                accepted ? details.outcome() : null,
                thread.mine(made),
                thread.more(made),
                thread.mine(thread.root()) && thread.root().published() && !thread.mine(made) && !accepted,
                thread.thanks(item),
                thread.tried(made),
                thread.outdated(made),
                thread.comments(made),
                thread.imported(made));
    }

    /** Nothing when there is nothing to say: nobody was asked, and there is an answer all the same. */
    private @Nullable Around around(ThreadView thread, Details details) {
        var asked = thread.root();
        var standing = expertise.standing(asked.id());
        boolean answered =
                !thread.beneath(asked.id(), Drafts.ANSWER).stream().allMatch(item -> thread.mine(item.contribution()));
        if (answered && standing.asked() == 0) {
            return null;
        }
        int stage = details.stage();
        boolean topics = !details.topics().isEmpty();
        return new Around(
                standing.asked(),
                standing.onlyStewards(),
                stage == Details.NOBODY_ASKED_YET,
                answered || details.nextStageAt() == null ? List.of() : escalations.ahead(asked.at(), stage, topics),
                topics,
                !answered && stage >= Escalations.number(Stage.OPEN_LIST));
    }

    private @Nullable Invited invitation(ContributionId id, Viewer viewer) {
        return expertise
                .waitingFor(viewer, id)
                .map(waiting -> new Invited(waiting.why(), waiting.slot()))
                .orElse(null);
    }

    private static @Nullable SafeHtml optional(ThreadView thread, String text) {
        return text.isEmpty() ? null : thread.html(text);
    }
}
