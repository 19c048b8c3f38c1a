package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.text.SameLines.Match;
import org.junit.jupiter.api.Test;

class SameLinesTests {

    @Test
    void spacesAndSignsOfMarkdownMakeNoOtherLineAndWordsDo() {
        assertThat(SameLines.of(List.of("* een", "twee"), List.of("- een", "**twee**", "drie")))
                .containsExactly(of(true, 0), of(true, 1), of(false));
        assertThat(SameLines.of(List.of("een", "twee", "drie"), List.of("een", "anders", "drie")))
                .containsExactly(of(true, 0), of(false, 1), of(true, 2));
    }

    @Test
    void aLineThatIsBrokenElsewhereIsTheSame() {
        assertThat(SameLines.of(List.of("een", "twee"), List.of("een twee"))).containsExactly(of(true, 0, 1));
    }

    private static Match of(boolean same, Integer... lines) {
        return new Match(List.of(lines), same);
    }
}
