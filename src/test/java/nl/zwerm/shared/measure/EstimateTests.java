package nl.zwerm.shared.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EstimateTests {

    @Test
    void whatNeverVariesIsCertain() {
        assertThat(Estimate.of(new double[] {0.5, 0.5, 0.5})).isEqualTo(new Estimate(0.5, 0.5, 0.5, 3));
    }

    /** A hundred tosses, half of them heads: the standard error is 0.05, so the interval is about 0.5 ± 1.96 × 0.05. */
    @Test
    void theIntervalIsAsWideAsTheoryHasIt() {
        var tosses = new double[100];
        Arrays.fill(tosses, 0, 50, 1);
        var estimate = Estimate.of(tosses);
        assertThat(estimate.mean()).isEqualTo(0.5);
        assertThat(estimate.low()).isCloseTo(0.402, within(0.015));
        assertThat(estimate.high()).isCloseTo(0.598, within(0.015));
        assertThat(Estimate.of(tosses)).isEqualTo(estimate);
    }

    /** Both vary much, and the one is always 0.1 better: in pairs that is certain. */
    @Test
    void pairsShowWhatMeansHide() {
        var one = new double[] {0.1, 0.6, 1.0, 0.3};
        var other = new double[] {0.0, 0.5, 0.9, 0.2};
        var difference = Estimate.ofDifference(one, other);
        assertThat(difference.mean()).isCloseTo(0.1, within(1e-9));
        assertThat(difference.sure()).isTrue();
        assertThat(Estimate.of(new double[] {-1, 1}).sure()).isFalse();
    }

    @Test
    void onlyWhatBelongsTogetherIsPaired() {
        assertThatThrownBy(() -> Estimate.ofDifference(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Estimate.of(new double[0])).isEqualTo(new Estimate(0, 0, 0, 0));
    }
}
