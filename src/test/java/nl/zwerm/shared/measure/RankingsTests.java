package nl.zwerm.shared.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The figures were worked out by hand. */
class RankingsTests {

    private static final Offset<Double> CLOSE = within(0.00005);

    /**
     * Worth of 3, 2, 0, 1: 7/log2(2) + 3/log2(3) + 0 + 1/log2(5) = 7 + 1.89279 + 0.43068 = 9.32347; of the best order 3,
     * 2, 1: 7 + 1.89279 + 1/log2(4) = 9.39279.
     */
    @Test
    void aLowPlaceCostsLessThanALowGrade() {
        assertThat(Rankings.ndcg(List.of(3, 2, 0, 1), List.of(1, 2, 3, 0), 10)).isCloseTo(0.99262, CLOSE);
    }

    /** 1 before 3: 1 + 7/log2(3) = 5.41651 beside 7 + 1/log2(3) = 7.63093. */
    @Test
    void theBestInSecondPlaceIsWorthLess() {
        assertThat(Rankings.ndcg(List.of(1, 3), List.of(3, 1), 10)).isCloseTo(0.70981, CLOSE);
    }

    @Test
    void whatStandsBelowTheDepthCountsForNothing() {
        assertThat(Rankings.ndcg(List.of(0, 0, 3), List.of(3), 2)).isZero();
        assertThat(Rankings.recall(List.of(0, 0, 3), List.of(3, 1), 2)).isZero();
        assertThat(Rankings.recall(List.of(0, 0, 3), List.of(3, 1), 3)).isEqualTo(0.5);
    }

    /** The best order is cut at the same depth: two of three 3's at depth 2 is perfect. */
    @Test
    void whoShowsAllThereIsRoomForIsPerfect() {
        assertThat(Rankings.ndcg(List.of(3, 3), List.of(3, 3, 3), 2)).isCloseTo(1, CLOSE);
    }

    @Test
    void theFirstThatIsGoodEnoughGivesTheReciprocalRank() {
        assertThat(Rankings.reciprocalRank(List.of(0, 1, 0, 2, 3), 2)).isEqualTo(0.25);
        assertThat(Rankings.reciprocalRank(List.of(0, 1), 2)).isZero();
        assertThat(Rankings.reciprocalRank(List.of(), 1)).isZero();
    }

    @Test
    void whereNothingIsOfUseNothingIsFound() {
        assertThat(Rankings.ndcg(List.of(0), List.of(0), 10)).isZero();
        assertThat(Rankings.recall(List.of(0), List.of(0), 10)).isZero();
    }
}
