package nl.zwerm.knowledge.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import nl.zwerm.people.Viewer;
import nl.zwerm.search.Overdue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OverduePages implements Overdue {

    private final HealthStore store;
    private final Clock clock;

    OverduePages(HealthStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> among(Collection<Long> ids, Viewer viewer) {
        return store.overdueAmong(ids, LocalDate.now(clock.withZone(viewer.zone())));
    }
}
