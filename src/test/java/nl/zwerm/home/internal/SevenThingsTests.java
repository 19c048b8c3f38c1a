package nl.zwerm.home.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SevenThingsTests {

    @Test
    void eachHasAPlaceOfItsOwn() {
        assertThat(SevenThings.of(20, 20, 20, 1)).isEqualTo(new SevenThings(3, 2, 1, 1));
    }

    @Test
    void whatWaitsComesFirstWhereThereIsPlace() {
        assertThat(SevenThings.of(20, 0, 20, 0)).isEqualTo(new SevenThings(6, 0, 1, 0));
        assertThat(SevenThings.of(1, 1, 20, 1)).isEqualTo(new SevenThings(1, 1, 4, 1));
    }

    @Property
    void neverMoreThanSevenNeverMoreThanThereIsAndNoPlaceStaysEmptyForNothing(
            @ForAll @IntRange(max = 12) int waiting,
            @ForAll @IntRange(max = 12) int help,
            @ForAll @IntRange(max = 12) int came,
            @ForAll @IntRange(max = 1) int lonely) {
        var seven = SevenThings.of(waiting, help, came, lonely);
        int shown = seven.waiting() + seven.help() + seven.came() + seven.lonely();
        assertThat(shown).isEqualTo(Math.min(7, waiting + help + came + lonely));
        assertThat(seven.waiting()).isBetween(0, waiting);
        assertThat(seven.help()).isBetween(0, help);
        assertThat(seven.came()).isBetween(0, came);
        assertThat(seven.lonely()).isEqualTo(lonely);
    }
}
