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
                .containsExactly(new Part(2, "Nul"), new Part(0, "Een"), new Part(1, "Twee!"), new Part(0, "Drie"));
        assertThat(TextOrigins.of(List.of("Een\nTwee", "Een\nDrie"))).containsExactly(new Part(1, "Een\nDrie"));
    }

    @Test
    void whatStandsTogetherIsOnePartWithItsCodeAndTheLinesOfItsItems() {
        var text = "Zo:\n\n```\nregel\n\nregel\n```\n\n- Item\n\n  verder";
        assertThat(TextOrigins.of(List.of(text))).containsExactly(new Part(0, text));
        assertThat(TextOrigins.of(List.of(text, text.replace("verder", "anders"))))
                .containsExactly(new Part(0, "Zo:\n\n```\nregel\n\nregel\n```"), new Part(1, "- Item\n\n  anders"));
    }

    @Test
    void whatWentAwayIsOfNobodyAndAnEmptyTextHasNoParts() {
        assertThat(TextOrigins.of(List.of("Een\n\nTwee\n\nDrie", "Een\n\nDrie")))
                .containsExactly(new Part(0, "Een\n\nDrie"));
        assertThat(TextOrigins.of(List.of("Een", ""))).isEmpty();
    }
}
