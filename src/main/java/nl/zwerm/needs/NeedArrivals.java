package nl.zwerm.needs;

import nl.zwerm.contributions.Unshown;
import nl.zwerm.needs.internal.JoinStore;
import nl.zwerm.needs.internal.NeedState;
import nl.zwerm.needs.internal.NeedStore;
import nl.zwerm.needs.internal.PointerStore;
import nl.zwerm.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in needs that were said elsewhere or earlier. */
@Service
@Transactional
public class NeedArrivals {

    private final NeedStore needs;
    private final JoinStore joined;
    private final PointerStore pointers;
    private final Unshown contributions;

    NeedArrivals(NeedStore needs, JoinStore joined, PointerStore pointers, Unshown contributions) {
        this.needs = needs;
        this.joined = joined;
        this.pointers = pointers;
        this.contributions = contributions;
    }

    public void take(ArrivingNeed need) {
        var made = contributions.find(need.id()).orElseThrow(NotFound::new);
        needs.save(made, "", need.activeAt());
        var state = NeedState.find(need.state()).orElseThrow(NotFound::new);
        needs.mark(need.id(), state, need.worker(), made.author(), need.activeAt());
        need.joined().forEach(person -> joined.insert(need.id(), person, need.activeAt()));
        need.pointers().forEach(one -> pointers.insert(one.id(), made, one.target(), one.sentence()));
    }
}
