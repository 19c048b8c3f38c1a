package nl.zwerm.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How often one person may do one thing. Kept in memory by each node: it slows down haste, it is no ledger. */
@Component
public class Limits {

    private record Key(String what, long who) {}

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofDays(1))
            .maximumSize(100_000)
            .build();

    /** Refuses what goes beyond {@code most} in {@code time}. */
    public void take(String what, long who, int most, Duration time) {
        tryTake(what, who, most, time).ifPresent(wait -> {
            throw new TooMany(wait);
        });
    }

    /** Nothing when it may be done; otherwise how long to wait. */
    public Optional<Duration> tryTake(String what, long who, int most, Duration time) {
        var bucket = buckets.get(new Key(what, who), _ -> fresh(most, time));
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    /** What was taken came to nothing, and does not count. */
    public void giveBack(String what, long who) {
        var bucket = buckets.getIfPresent(new Key(what, who));
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    /** Begins anew for everybody. */
    public void forget() {
        buckets.invalidateAll();
    }

    private static Bucket fresh(int most, Duration time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, time))
                .build();
    }
}
