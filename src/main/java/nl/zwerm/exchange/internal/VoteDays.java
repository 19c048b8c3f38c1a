package nl.zwerm.exchange.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.zwerm.exchange.stackexchange.LongSlots;
import nl.zwerm.exchange.stackexchange.SeVote;
import org.jspecify.annotations.Nullable;

/** The days of the votes for each post, eight bytes a vote, and the day on which each accepted answer was accepted. */
final class VoteDays {
    private static final int DAYS_BITS = 20;
    private static final long DAYS = (1L << DAYS_BITS) - 1;

    private final LongSlots posts = new LongSlots();
    private final Map<Long, Instant> accepted = new HashMap<>();
    private final Instant now;
    private long[] votes = new long[1024];
    private int count;
    private boolean sorted = true;

    VoteDays(Instant now) {
        this.now = now;
    }

    void add(SeVote vote) {
        if (vote.created().isAfter(now)) {
            return;
        }
        switch (vote.type()) {
            case UP -> addUp(vote);
            case ACCEPTED -> accepted.put(vote.postId(), vote.created());
            case DOWN, FAVOURITE -> {}
        }
    }

    private void addUp(SeVote vote) {
        if (count == votes.length) {
            votes = Arrays.copyOf(votes, count * 2);
        }
        var day = ChronoUnit.DAYS.between(Instant.EPOCH, vote.created());
        votes[count++] = ((long) posts.put(vote.postId()) << DAYS_BITS) | day;
        sorted = false;
    }

    /** When those who voted for this post did, oldest first; the site tells the day. */
    List<Instant> of(long post) {
        if (!sorted) {
            Arrays.sort(votes, 0, count);
            sorted = true;
        }
        var slot = (long) posts.find(post);
        if (slot < 0) {
            return List.of();
        }
        return IntStream.range(firstAtOrAfter(slot << DAYS_BITS), firstAtOrAfter((slot + 1) << DAYS_BITS))
                .mapToObj(place -> Instant.EPOCH.plus(votes[place] & DAYS, ChronoUnit.DAYS))
                .toList();
    }

    @Nullable
    Instant acceptedAt(long answer) {
        return accepted.get(answer);
    }

    /** Several votes may share post and day, so this looks for the first of them. */
    private int firstAtOrAfter(long vote) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (votes[middle] < vote) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
