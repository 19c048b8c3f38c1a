package nl.zwerm.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VainTermTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            '  Rouw   Protocol ', rouw protocol
            '"rode ogen" -roze', rode ogen roze
            'CLIËNTONDERSTEUNING?', cliëntondersteuning
            'x-ray / foto', x-ray foto
            'ｗｏｎｄ', wond
            'covid 2025', covid 2025
            """)
    void oneFormForWhatIsTheSame(String typed, String term) {
        assertThat(VainTerm.of(typed)).contains(term);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ab",
                "!!!???",
                "12345",
                "bsn 123 456 78",
                "06-12 34 56",
                "jan@zwerm.example",
                "https://zwerm.example/reset/abc",
                "www.example.org",
                "mevrouw jansen kamer drie",
                "dhr. Bakker",
                "Mr Smith",
                "\u202e\u200b\u200b",
                "\u0000\u0001"
            })
    void whatMaySpeakOfAPersonOrSaysNothingIsDropped(String typed) {
        assertThat(VainTerm.of(typed)).isEmpty();
    }

    @Test
    void whatIsLongIsDroppedRatherThanCut() {
        assertThat(VainTerm.of("a".repeat(80))).isPresent();
        assertThat(VainTerm.of("a".repeat(81))).isEmpty();
        assertThat(VainTerm.of("a".repeat(1_000_000))).isEmpty();
    }

    @Test
    void nothingUnseenStandsInIt() {
        assertThat(VainTerm.of("wond\u202ezorg\u200b plan\u0000"))
                .hasValueSatisfying(term -> assertThat(term).doesNotContainPattern("[\\p{C}]"));
    }
}
