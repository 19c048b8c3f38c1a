package nl.zwerm.insights;

import nl.zwerm.contributions.Unshown;
import nl.zwerm.insights.internal.InsightDetails;
import nl.zwerm.insights.internal.InsightStore;
import nl.zwerm.insights.internal.Tone;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in insights from elsewhere or earlier, after their contributions were taken in. */
@Service
@Transactional
public class InsightArrivals {

    private final InsightStore store;
    private final Unshown contributions;

    InsightArrivals(InsightStore store, Unshown contributions) {
        this.store = store;
        this.contributions = contributions;
    }

    public void take(ArrivingInsight arriving) {
        var insight = contributions.find(arriving.id()).orElseThrow(NotFound::new);
        store.save(
                insight,
                new InsightDetails(
                        arriving.tried(),
                        arriving.expected(),
                        arriving.came(),
                        Tone.ofWord(arriving.tone()),
                        arriving.validUntil(),
                        "",
                        false));
    }
}
