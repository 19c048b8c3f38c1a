package nl.zwerm.questions;

import java.util.List;
import nl.zwerm.contributions.Arrivals;
import nl.zwerm.contributions.Arriving;
import nl.zwerm.contributions.Facts;
import nl.zwerm.questions.internal.QuestionArrivalStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in questions by the hundred, after their contributions and their answers have been taken in. */
@Service
@Transactional
public class QuestionArrivals {

    private final QuestionArrivalStore store;
    private final Arrivals arrivals;

    QuestionArrivals(QuestionArrivalStore store, Arrivals arrivals) {
        this.store = store;
        this.arrivals = arrivals;
    }

    /** Writes the questions and the facts of accepted answers. The same question twice changes nothing. */
    public void take(List<ArrivingQuestion> questions) {
        store.insert(questions);
        arrivals.takeFacts(questions.stream()
                .filter(one -> one.acceptedAnswer() != null && one.closedAt() != null)
                .map(one -> new Arriving.Fact(Facts.ACCEPTED, one.acceptedAnswer(), one.id(), one.closedAt()))
                .toList());
    }

    /** For answers that come in after their questions; a question that has an outcome by now keeps it. */
    public int accept(List<AcceptedAnswer> accepted) {
        var changed = store.accept(accepted);
        arrivals.takeFacts(changed.stream()
                .map(one -> new Arriving.Fact(Facts.ACCEPTED, one.answer(), one.question(), one.at()))
                .toList());
        return changed.size();
    }
}
