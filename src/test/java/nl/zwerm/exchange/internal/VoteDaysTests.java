package nl.zwerm.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import nl.zwerm.exchange.stackexchange.SeVote;
import org.junit.jupiter.api.Test;

class VoteDaysTests {

    private static final Instant MONDAY = Instant.parse("2014-01-20T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2014-01-21T00:00:00Z");

    private final VoteDays votes = new VoteDays(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void everyVoteIsKeptWithItsDay() {
        up(5, TUESDAY);
        up(1L << 60, MONDAY);
        up(5, MONDAY);
        up(5, MONDAY);
        up(5, Instant.parse("2027-01-01T00:00:00Z"));
        votes.add(new SeVote(1, 5, SeVote.Type.DOWN, MONDAY, null));

        assertThat(votes.of(5)).isEqualTo(List.of(MONDAY, MONDAY, TUESDAY));
        assertThat(votes.of(1L << 60)).isEqualTo(List.of(MONDAY));
        assertThat(votes.of(6)).isEmpty();
    }

    @Test
    void manyVotesAreFoundAgain() {
        LongStream.range(0, 10_000).forEach(number -> up(number % 100, MONDAY));

        assertThat(votes.of(42)).hasSize(100);
    }

    private void up(long post, Instant at) {
        votes.add(new SeVote(1, post, SeVote.Type.UP, at, null));
    }
}
