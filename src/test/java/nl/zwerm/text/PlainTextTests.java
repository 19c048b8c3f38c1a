package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void leavesTheMarksOut() {
        assertThat(
                        PlainText.of(
                                "# Kop\n\nEen *twee*\ndrie [vier](/x) ![vijf](/y) H<sub>2</sub>O <b>\n\n- zes\n  - zeven\n\n```\nacht\n```"))
                .isEqualTo("Kop\nEen twee drie vier vijf H2O <b>\nzes\nzeven\nacht");
        assertThat(PlainText.of("- [ ] bellen\n- [x] halen")).isEqualTo("☐ bellen\n☑ halen");
        assertThat(PlainText.of("> [!NOTE]\n> Bel eerst.")).isEqualTo("Bel eerst.");
        assertThat(PlainText.of("een\n\n![twee](/files/x \"drie\")\n\nvier")).isEqualTo("een\ntwee\ndrie\nvier");
        assertThat(PlainText.of("een[^a] twee[^b]\n\n[^a]: *drie*")).isEqualTo("een[a] twee[^b]\n[a] drie");
        assertThat(PlainText.of("een $\\frac{a}{b}$ twee\n\n```math\nx\n```")).isEqualTo("een \\frac{a}{b} twee\nx");
        assertThat(PlainText.of("|a|b|\n|-|-|\n|c|d|")).isEqualTo("a\tb\nc\td");
    }

    @Test
    void anExcerptEndsAtAWord() {
        assertThat(PlainText.excerpt("een  twee\ndrie", 20)).isEqualTo("een twee drie");
        assertThat(PlainText.excerpt("een twee drie vier", 12)).isEqualTo("een twee…");
        assertThat(PlainText.excerpt("een twee drie vier", 9)).isEqualTo("een twee…");
    }

    @Test
    void theBeginningOfATextTooLongToBeReadIsReadAllTheSame() {
        var endless = "Een **dikke** tekst. " + "En zo verder. ".repeat(20_000);
        assertThat(PlainText.of(endless)).as("as it is").startsWith("Een **dikke**");
        assertThat(PlainText.beginning(endless, 20)).isEqualTo("Een dikke tekst. En…");
    }

    @Test
    void anExcerptSplitsNoCharacter() {
        var family = "👨‍👩‍👧‍👦";
        assertThat(PlainText.excerpt(family.repeat(5), family.length() * 2 + 4)).isEqualTo(family.repeat(2) + "…");
        assertThat(PlainText.excerpt("x".repeat(1_000_000), 10)).isEqualTo("x".repeat(9) + "…");
    }
}
