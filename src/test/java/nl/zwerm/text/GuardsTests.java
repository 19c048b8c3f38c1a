package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.zwerm.text.Guarded.Fine;
import nl.zwerm.text.Guarded.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardsTests {

    private static final Refused EMPTY = new Refused("text.empty", Map.of());
    private static final Refused BROKEN = new Refused("text.broken", Map.of());

    @Test
    void aLineIsOneLineInOneSpelling() {
        assertThat(Guards.line("  Cafe\u0301 \t\n\u00a0 de\u0000 \u0007Zwaan ", 50))
                .isEqualTo(new Fine("Café de Zwaan"));
    }

    @Test
    void aTextKeepsItsLines() {
        assertThat(Guards.text("\r\n \n    code\r\na  \rb\u2028c\n\n ", 50)).isEqualTo(new Fine("    code\na  \nb\nc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t",
                "\u200b",
                "\u3164\u115f",
                "\u2800 \u2060",
                "\ufeff\u00ad\u200d",
                "\u202e\u0000",
                "\u200e"
            })
    void whatShowsNothingIsEmpty(String typed) {
        assertThat(Guards.line(typed, 50)).isEqualTo(EMPTY);
        assertThat(Guards.text(typed, 50)).isEqualTo(EMPTY);
        assertThat(Guards.name(typed, 50)).isEqualTo(EMPTY);
    }

    @Test
    void nothingMayBeGivenWhereThatIsAllowed() {
        assertThat(Guards.optionalLine(null, 50)).isEqualTo(new Fine(""));
        assertThat(Guards.optionalText(" \n", 50)).isEqualTo(new Fine(""));
        assertThat(Guards.line(null, 50)).isEqualTo(EMPTY);
    }

    @Test
    void deceivingCharactersGo() {
        assertThat(Guards.line("be\u200bhe\u202eer\u2066\u2069\u2060\u00ad", 50))
                .isEqualTo(new Fine("beheer"));
        assertThat(Guards.line("Ami\u200dna\u200c\u200f", 50)).isEqualTo(new Fine("Amina"));
        assertThat(Guards.line("a\udb40\udc41b\ufe0f\ufe0f", 50)).isEqualTo(new Fine("ab\ufe0f"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍⚕️",
                "👩🏽‍🚒 ok",
                "🏳️‍🌈",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "می‌خواهم",
                "ක්‍ෂ",
                "שלום",
                "日本語",
                "नमस्ते"
            })
    void charactersThatWritingNeedsStay(String typed) {
        assertThat(Guards.line(typed, 50)).isEqualTo(new Fine(typed));
        assertThat(Guards.text(typed, 50)).isEqualTo(new Fine(typed));
    }

    @Test
    void nothingIsCutOff() {
        assertThat(Guards.line("👍".repeat(10), 10)).isEqualTo(new Fine("👍".repeat(10)));
        assertThat(Guards.line("👍".repeat(11), 10))
                .isEqualTo(new Refused("text.too-long", Map.of("max", 10, "given", 11)));
        assertThat(Guards.text("a".repeat(1_000_000), 200))
                .isEqualTo(new Refused("text.too-long", Map.of("max", 200, "given", 1_000_000)));
        assertThat(Guards.line("e\u0301".repeat(10), 10)).isInstanceOf(Fine.class);
    }

    @Test
    void halvesAndTowersAreRefused() {
        assertThat(Guards.line("a\ud800b", 50)).isEqualTo(BROKEN);
        assertThat(Guards.text("\udc00", 50)).isEqualTo(BROKEN);
        assertThat(Guards.text("a" + "\u0316\u0301".repeat(500_000), 1_000_000)).isEqualTo(BROKEN);
        assertThat(Guards.text("Z\u0351\u036b\u0343a\u034b", 50)).isInstanceOf(Fine.class);
    }

    @Test
    void aNameHasALetterOrDigit() {
        assertThat(Guards.name("👍 !", 50)).isEqualTo(new Refused("text.no-letter", Map.of()));
        assertThat(Guards.name("Team 3", 50)).isEqualTo(new Fine("Team 3"));
    }
}
