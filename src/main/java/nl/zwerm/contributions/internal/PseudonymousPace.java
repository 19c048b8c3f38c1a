package nl.zwerm.contributions.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import nl.zwerm.contributions.Pseudonyms;
import nl.zwerm.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who wrote lately under a pseudonym where things go slowly: a keyed hash in the memory of this node, until they may write
 * again. It slows down haste, it is no ledger: a restart forgets it, and other nodes do not know it.
 */
@Component
public class PseudonymousPace {

    /** A place that goes slowly, as it is named in the hash. */
    public record Slow(String place, Duration pace) {}

    private record Written(Instant at, Duration pace) {}

    private final Pseudonyms pseudonyms;
    private final Cache<Long, Written> written = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfter(Expiry.<Long, Written>writing((_, it) -> it.pace()))
            .build();

    PseudonymousPace(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    public void wrote(PersonId person, Collection<Slow> places, Instant at) {
        places.forEach(slow -> written.put(key(person, slow), new Written(at, slow.pace())));
    }

    /** It was taken back before anybody saw it. */
    public void took(PersonId person, Collection<Slow> places) {
        places.forEach(slow -> written.invalidate(key(person, slow)));
    }

    /** When this person may write again, if not now. */
    public Optional<Instant> again(PersonId person, Collection<Slow> places, Instant now) {
        return places.stream()
                .flatMap(slow -> at(person, slow).map(at -> at.plus(slow.pace())).stream())
                .filter(now::isBefore)
                .max(Comparator.naturalOrder());
    }

    /** As a restart does. */
    public void forget() {
        written.invalidateAll();
    }

    public boolean nobody() {
        return written.asMap().isEmpty();
    }

    private Optional<Instant> at(PersonId person, Slow slow) {
        @Nullable Written found = written.getIfPresent(key(person, slow));
        return Optional.ofNullable(found).map(Written::at);
    }

    private long key(PersonId person, Slow slow) {
        return pseudonyms.number("pace", person, slow.place());
    }
}
