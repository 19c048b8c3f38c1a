package nl.zwerm.questions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nl.zwerm.questions.internal.KaplanMeier.Step;
import nl.zwerm.questions.internal.KaplanMeier.Watched;
import org.junit.jupiter.api.Test;

/** Against R: {@code survfit(Surv(time, status) ~ x, data = aml)} of the package survival (Miller 1997). */
class KaplanMeierTests {

    private static final KaplanMeier MAINTAINED = curve("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");
    private static final KaplanMeier NOT_MAINTAINED = curve("5 5 8 8 12 16+ 23 27 30 33 43 45");

    @Test
    void theCurveIsThatOfR() {
        assertThat(MAINTAINED.steps()).extracting(Step::time).containsExactly(9.0, 13.0, 18.0, 23.0, 31.0, 34.0, 48.0);
        var parts = MAINTAINED.steps().stream().map(Step::part).toList();
        var expected = List.of(0.909, 0.818, 0.716, 0.614, 0.491, 0.368, 0.184);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(parts.get(i)).isEqualTo(expected.get(i), within(0.0005));
        }
        assertThat(MAINTAINED.steps().get(2).lower()).isEqualTo(0.488, within(0.0015));
        assertThat(MAINTAINED.steps().get(0).upper()).isEqualTo(1.0);
    }

    @Test
    void soAreTheMedianAndItsInterval() {
        assertThat(MAINTAINED.median()).hasValue(31);
        assertThat(MAINTAINED.medianFrom()).hasValue(18);
        assertThat(MAINTAINED.medianTo()).isEmpty();
        assertThat(NOT_MAINTAINED.median()).hasValue(23);
        assertThat(NOT_MAINTAINED.medianFrom()).hasValue(8);
        assertThat(NOT_MAINTAINED.medianTo()).isEmpty();
    }

    @Test
    void whereTheCurveRunsAlongAHalfTheMedianIsInTheMiddle() {
        assertThat(curve("1 2 4 8").median()).hasValue(3);
    }

    @Test
    void whatHasNotHappenedToHalfOfThemHasNoMedian() {
        assertThat(curve("3 5+ 5+ 5+").median()).isEmpty();
        assertThat(curve("").median()).isEmpty();
    }

    private static KaplanMeier curve(String times) {
        return KaplanMeier.of(Arrays.stream(times.split(" "))
                .filter(time -> !time.isEmpty())
                .map(time -> new Watched(Double.parseDouble(time.replace("+", "")), !time.endsWith("+")))
                .toList());
    }
}
