package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zwerm.text.TextOrigins.Part;
import org.junit.jupiter.api.Test;

class TextOriginsTests {

    @Test
    void eachParagraphIsOfWhoeverChangedItLast() {
        assertThat(TextOrigins.of(
                        List.of("Een\n\nTwee\n\nDrie", "Een\n\nTwee!\n\nDrie", "Nul\n\nEen\n\nTwee!\n\nDrie")))
                .containsExactly(part(2, "Nul", 0), part(0, "Een", 0), part(1, "Twee!", 2), part(0, "Drie", 4));
        assertThat(TextOrigins.of(List.of("Een\nTwee", "Een\nDrie"))).containsExactly(part(1, "Een\nDrie", 1));
    }

    @Test
    void aParagraphHoldsItsCodeAndTheLinesOfItsItems() {
        var text = "Zo:\n\n```\nregel\n\nregel\n```\n\n- Item\n\n  verder";
        var code = part(0, "```\nregel\n\nregel\n```", 2, 3, 4, 5, 6);
        assertThat(TextOrigins.of(List.of(text)))
                .containsExactly(part(0, "Zo:", 0), code, part(0, "- Item\n\n  verder", 8, 9, 10));
        assertThat(TextOrigins.of(List.of(text, text.replace("verder", "anders"))))
                .containsExactly(part(0, "Zo:", 0), code, part(1, "- Item\n\n  anders", 10));
    }

    @Test
    void whatWentAwayIsOfNobodyAndAnEmptyTextHasNoParts() {
        assertThat(TextOrigins.of(List.of("Een\n\nTwee\n\nDrie", "Een\n\nDrie")))
                .containsExactly(part(0, "Een", 0), part(0, "Drie", 4));
        assertThat(TextOrigins.of(List.of("Een", ""))).isEmpty();
    }

    @Test
    void whatWasPutBackIsOfWhoeverWroteItThen() {
        assertThat(TextOrigins.of(List.of("Een", "Een\n\nTwee", "Drie", "Een\n\nTwee")))
                .containsExactly(part(0, "Een", 0), part(1, "Twee", 2));
    }

    private static Part part(int version, String text, Integer... lines) {
        return new Part(version, List.of(lines), text);
    }
}
