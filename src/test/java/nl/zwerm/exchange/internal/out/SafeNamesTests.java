package nl.zwerm.exchange.internal.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNamesTests {

    @ParameterizedTest
    @CsvSource({
        "form één (2).pdf, form één (2).pdf",
        "../../etc/passwd, -..-etc-passwd",
        ".., file-",
        ".hidden, hidden",
        "notes.md, notes.md.txt",
        "Notes.MARKDOWN, Notes.MARKDOWN.txt",
        "CON.txt, file-CON.txt",
        "a:b*c?.txt, a-b-c-.txt"
    })
    void aFileKeepsItsNameAsFarAsEverySystemTakesIt(String given, String safe) {
        assertThat(SafeNames.file(given)).isEqualTo(safe);
        assertThat(SafeNames.file(safe)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "/", "\u202Egnp.exe", "Nul", "README", "\uD83D\uDE00", "e\u0301\u0301", "日本語 ページ"})
    void aPageIsCalledByLettersAndDigitsAlone(String title) {
        assertThat(SafeNames.page(title)).matches("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    }

    @Test
    void noNameIsTooLong() {
        assertThat(List.of(SafeNames.page("\uD842\uDFB7".repeat(500)), SafeNames.file("x".repeat(5_000) + ".pdf")))
                .allMatch(name -> name.codePointCount(0, name.length()) <= 110);
    }
}
