package nl.zwerm.contributions;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import nl.zwerm.contributions.internal.NeighbourStore;
import nl.zwerm.people.PersonId;
import nl.zwerm.people.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom somebody met in what was written, and what those ask or try just now. A bird in a flock follows the six or seven
 * nearest to it, whatever their distance (Ballerini et al. 2008); so does this, and nothing here counts or ranks anybody.
 */
@Service
@Transactional(readOnly = true)
public class Neighbourhood {

    private static final Duration LATELY = Duration.ofDays(60);

    /** Something a neighbour began, and that stands open to the viewer. */
    public record Begun(ContributionId id, PersonId author, String kind) {}

    private final NeighbourStore store;
    private final Clock clock;

    Neighbourhood(NeighbourStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those who wrote under what the viewer wrote, or under whose writing the viewer did; met last comes first. */
    public List<PersonId> met(Viewer viewer, int limit) {
        return store.listMet(viewer, limit);
    }

    /** The last three threads, at most, that each of them began in the last two months and that the viewer may read; the last first. */
    public List<Begun> begunBy(Collection<PersonId> persons, Viewer viewer) {
        return persons.isEmpty()
                ? List.of()
                : store.listBegun(persons, clock.instant().minus(LATELY), viewer);
    }
}
