package nl.zwerm.feedback.internal;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zwerm.feedback.FeedbackArrivals;
import nl.zwerm.notifications.Notifications;
import nl.zwerm.shared.PublicId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was asked elsewhere, sealed like the rest. */
@Service
@Transactional
public class ArrivingFeedback {

    private final Asking asking;
    private final FeedbackStore store;
    private final FeedbackTexts texts;
    private final Notifications notifications;

    ArrivingFeedback(Asking asking, FeedbackStore store, FeedbackTexts texts, Notifications notifications) {
        this.asking = asking;
        this.store = store;
        this.texts = texts;
        this.notifications = notifications;
    }

    public void take(FeedbackArrivals.Asked asked) {
        var given = asked.given().stream().collect(Collectors.toMap(FeedbackArrivals.Given::by, Function.identity()));
        var colleagues = asked.given().stream().map(FeedbackArrivals.Given::by).toList();
        var id = asking.keep(
                asked.asker(),
                asked.situation(),
                asked.question(),
                asked.until(),
                asked.at(),
                colleagues,
                PublicId.show(PublicId.next()));
        var answeredAt = asked.at().plus(Duration.ofHours(20));
        for (var one : store.listAsked(id)) {
            var by = given.get(one.person());
            if (by != null && by.answer() != null) {
                notifications.forget(one.path());
                store.saveAnswer(one.id(), texts.sealAnswer(one, by.answer()), answeredAt);
                if (by.thanked()) {
                    store.markThanked(one.id(), answeredAt.plus(Duration.ofDays(1)));
                }
            }
        }
        if (asked.intention() != null) {
            var request = store.lock(id).orElseThrow();
            store.close(id, texts.sealIntention(request, asked.intention()), answeredAt.plus(Duration.ofDays(1)));
        }
    }
}
