package nl.zwerm.contributions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.zwerm.contributions.internal.CreditStore;
import nl.zwerm.people.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of what somebody wrote, for their own eyes: whom it helped this month, itself or what was made from it.
 * Never a total, and never for anybody else.
 */
@Service
@Transactional(readOnly = true)
public class Credit {

    private static final Duration A_MONTH = Duration.ofDays(30);

    /** From so many colleagues on a number may be told. */
    private static final int TELLING = 5;

    /**
     * @param root the thread it stands in
     * @param people how many colleagues it helped; 0 when they are too few to count
     * @param teams how many teams those are from; 0 likewise
     * @param onward only what was made from it helped, not the thing itself
     */
    public record Credited(ContributionId made, ContributionId root, int people, int teams, boolean onward) {

        public static Credited of(ContributionId made, ContributionId root, int people, int teams, boolean onward) {
            boolean tell = people >= TELLING;
            return new Credited(made, root, tell ? people : 0, tell ? teams : 0, onward);
        }
    }

    private final CreditStore store;
    private final Clock clock;

    Credit(CreditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What helped last comes first. */
    public List<Credited> lately(Viewer viewer, int limit) {
        return store.list(viewer, clock.instant().minus(A_MONTH), limit);
    }
}
