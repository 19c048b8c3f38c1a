package nl.zwerm.leaders.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @Test
    void eachMonthHasTheNextAndAfterFourTheFirstComesBack() {
        var months = IntStream.range(0, 4)
                .mapToObj(i -> Prompt.of(DAY.plusMonths(i)))
                .toList();
        assertThat(months).containsExactlyInAnyOrder(Prompt.values());
        assertThat(Prompt.of(DAY.plusMonths(4))).isEqualTo(months.getFirst());
    }

    @Test
    void aMonthHasOne() {
        assertThat(Prompt.of(DAY.withDayOfMonth(1))).isEqualTo(Prompt.of(DAY.withDayOfMonth(30)));
    }

    @Test
    void whatIsNoPromptIsNone() {
        assertThat(Prompt.ofWord("MISTAKE")).isEmpty();
        assertThat(Prompt.ofWord("")).isEmpty();
        assertThat(Prompt.ofWord("mistake")).contains(Prompt.MISTAKE);
    }
}
