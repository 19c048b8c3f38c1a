package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text made to keep a server busy. */
@Timeout(60)
class EndlessTextTests {

    private static final int LENGTH = 100_000;
    private static final int READ_BACK = 20_000;

    private final Markdown markdown = new Markdown();

    static Stream<String> patterns() {
        return Stream.of(
                "[",
                "]",
                ">",
                "> ",
                "*",
                "_a",
                "**a",
                "*a **a ",
                "~~a",
                "`",
                "`a``b",
                "<",
                "<a",
                "<!--",
                "<?",
                "<sub>",
                "![",
                "[a](",
                "[a](<",
                "[[]()",
                "a@",
                "www.",
                "http://",
                "- ",
                "-\n",
                "> - ",
                "\t",
                "|",
                "|a",
                "|-",
                "&",
                "&#",
                "\\",
                "\\\n",
                "[a][b]",
                "[a]: /b\n",
                "#",
                "a\n=\n",
                "![a](/b)",
                "[*a](b)_",
                "<b>",
                "<table>",
                "<svg>",
                "<a href='",
                "</p>",
                "e\u0301",
                "\u0000",
                "\n");
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void repetitionIsShownInTime(String pattern) {
        var text = pattern.repeat(LENGTH / pattern.length());
        assertThat(markdown.render(text, MarkdownContext.PAGE)).isNotNull();
        assertThat(Sanitiser.html(text)).isNotNull();
        assertThat(HtmlToMarkdown.of(text.substring(0, READ_BACK))).isNotNull();
    }

    @Test
    void aMegabyteIsShownAsItWasTyped() {
        var text = "*woord* <b>\n".repeat(90_000);
        var shown = Jsoup.parse(markdown.render(text, MarkdownContext.PAGE).toString());
        assertThat(shown.text()).startsWith("*woord* <b> *woord* <b>").hasSizeGreaterThan(1_000_000);
        assertThat(Sanitiser.html("<b>".repeat(1_000_000)).toString()).startsWith("&lt;b&gt;");
    }

    @Test
    void aWideTableIsNotFilledUp() {
        var table = "|a".repeat(2_000) + "\n" + "|-".repeat(2_000) + "\n" + "|\n".repeat(2_000);
        assertThat(markdown.render(table, MarkdownContext.PAGE).toString()).hasSizeLessThan(LENGTH);
    }

    @Test
    void oneLongAddressIsNotPrintedForEver() {
        var text = "[a]: https://x.example/" + "y".repeat(50_000) + "\n\n" + "[a] ".repeat(30_000);
        assertThat(markdown.render(text, MarkdownContext.PAGE).toString()).hasSizeLessThan(10 * text.length());
    }

    @Test
    void ordinaryLongTextTakesNoTime() {
        var text = "## Kop\n\nEen *twee* [drie](/x) vier.\n\n- vijf\n- zes\n\n".repeat(3_000);
        assertThat(markdown.render(text, MarkdownContext.PAGE).toString()).contains("<h3>Kop</h3>");
    }
}
