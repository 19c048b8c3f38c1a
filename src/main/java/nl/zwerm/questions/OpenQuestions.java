package nl.zwerm.questions;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.zwerm.contributions.ContributionId;
import nl.zwerm.contributions.PseudonymousPosts;
import nl.zwerm.people.TopicId;
import nl.zwerm.people.Viewer;
import nl.zwerm.questions.internal.OpenQuestionStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to questions that still want something: an answer, or a word on what became of them. */
@Service
@Transactional(readOnly = true)
public class OpenQuestions {

    /** Why a question is shown to this viewer. */
    public enum Why {
        /** Theirs, answered, and they have not said what came of it. */
        AWAITS_OUTCOME,
        /** Theirs, and nobody has answered yet. */
        AWAITS_ANSWER,
        /** About a topic that concerns them. */
        TOPIC,
        /** Nobody has answered it. */
        LONELY
    }

    public record OpenQuestion(ContributionId id, Why why, List<TopicId> topics, int answers) {}

    /** What was asked longer ago stands in the list of questions; today is about what is fresh. */
    private static final Duration FRESH = Duration.ofDays(60);

    private final OpenQuestionStore store;
    private final PseudonymousPosts pseudonymous;
    private final Clock clock;

    OpenQuestions(OpenQuestionStore store, PseudonymousPosts pseudonymous, Clock clock) {
        this.store = store;
        this.pseudonymous = pseudonymous;
        this.clock = clock;
    }

    /** When the answer is needed, by question: {@code today} or {@code week}; those without hurry are not among them. */
    public Map<ContributionId, String> urgencies(Collection<ContributionId> questions, Viewer viewer) {
        return questions.isEmpty() ? Map.of() : store.findUrgencies(questions, viewer);
    }

    /**
     * In two statements, since nothing says which of those under a pseudonym are the viewer's: at most {@code own} of the viewer's own questions, the longest waiting first, and at most
     * {@code helpable} of others', those without an answer first and among them those in these topics.
     */
    public List<OpenQuestion> around(Viewer viewer, Collection<TopicId> topics, int own, int helpable) {
        var hidden = pseudonymous.ownThreads("question", viewer);
        return store.listAround(viewer, hidden, topics, clock.instant().minus(FRESH), own, helpable);
    }
}
