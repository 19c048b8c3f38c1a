package nl.zwerm.administration.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MeasuringARankingTests {

    private static final Offset<Double> EXACTLY = within(1e-9);

    @Test
    void whoAnsweredStandsFirst() {
        var measures = Measures.of(new int[] {1});
        assertThat(measures.mrr()).isEqualTo(1);
        assertThat(measures.p1()).isEqualTo(1);
        assertThat(measures.p5()).isEqualTo(0.2);
        assertThat(measures.ndcg10()).isEqualTo(1);
    }

    @Test
    void theFirstOfSeveralCountsForTheReciprocalRankAndAllForTheRest() {
        // By hand: DCG = 1/log2(4) + 1/log2(6) = 0.5 + 0.386852807; ideal = 1 + 1/log2(3) + 1/log2(4) = 2.130929754.
        var measures = Measures.of(new int[] {12, 3, 5});
        assertThat(measures.mrr()).isCloseTo(1 / 3.0, EXACTLY);
        assertThat(measures.p1()).isZero();
        assertThat(measures.p5()).isEqualTo(0.4);
        assertThat(measures.ndcg10()).isCloseTo(0.886852807 / 2.130929754, EXACTLY);
    }

    @Test
    void belowTheTenthPlaceOnlyTheReciprocalRankTells() {
        var measures = Measures.of(new int[] {11});
        assertThat(measures.mrr()).isCloseTo(1 / 11.0, EXACTLY);
        assertThat(measures.p5()).isZero();
        assertThat(measures.ndcg10()).isZero();
    }

    @Test
    void inequalityIsAsInTheHandbook() {
        assertThat(Gini.of(List.of(0, 0, 0, 10))).isCloseTo(0.75, EXACTLY);
        assertThat(Gini.of(List.of(3, 1, 4, 2))).isCloseTo(0.25, EXACTLY);
        assertThat(Gini.of(List.of(5, 5, 5))).isCloseTo(0, EXACTLY);
        assertThat(Gini.of(List.of(0, 0))).isZero();
        assertThat(Gini.of(List.of())).isZero();
    }
}
