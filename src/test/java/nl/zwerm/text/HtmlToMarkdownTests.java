package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlToMarkdownTests {

    private static final String[] INLINE = {
        "<em>",
        "</em>",
        "<strong>",
        "</strong>",
        "<code>",
        "</code>",
        "<a href='https://a.example/x_(y)'>",
        "</a>",
        "<br>",
        "<sub>",
        "</sub>",
        "<kbd>",
        "</kbd>",
        "<del>",
        "</del>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "word",
        "een",
        " ",
        " ",
        "\n",
        "*",
        "**",
        "_",
        "__",
        "a_b",
        "`",
        "``",
        "[",
        "]",
        "](x)",
        "!",
        "\\",
        "#",
        "# ",
        "1. ",
        "1) ",
        "- ",
        "+ ",
        "=",
        "---",
        "===",
        "&gt; ",
        "&lt;b&gt;",
        "&amp;amp;",
        "&amp;",
        "~",
        "~~",
        "|",
        "|-|",
        "https://b.example/c_d_e",
        "x@y.example",
        "\"",
        ".",
        "(",
        ")",
        "é",
        "ß",
        "&nbsp;",
        ":"
    };
    private static final String[] BLOCKS = {
        "<p>",
        "</p>",
        "<ul>",
        "</ul>",
        "<ol>",
        "<ol start=7>",
        "</ol>",
        "<li>",
        "</li>",
        "<blockquote>",
        "</blockquote>",
        "<pre><code>",
        "</code></pre>",
        "<h1>",
        "</h1>",
        "<h3>",
        "</h3>",
        "<hr>",
        "<table>",
        "<tr>",
        "<td>",
        "<th>",
        "</td>",
        "</tr>",
        "</table>",
        "<div>",
        "</div>",
        "<dl><dt>",
        "<dd>",
        "</dl>"
    };

    private final Markdown markdown = new Markdown();

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "<p>a <em>b</em> <strong>c</strong> <del>d</del></p> → a *b* **c** ~~d~~",
                "<p>a<em> b </em>c</p> → a *b* c",
                "<p>H<sub>2</sub>O, m<sup>2</sup>, <kbd>Ctrl</kbd></p> → H<sub>2</sub>O, m<sup>2</sup>, <kbd>Ctrl</kbd>",
                "<a href='https://a.example/b c'>d [e]</a> → [d \\[e\\]](https://a.example/b%20c)",
                "<a href='javascript:alert(1)'>d</a> → d",
                "<img src='https://a.example/b.png' alt='c'> → [c](https://a.example/b.png)",
                "<img src='/files/b.png' alt='c'> → ![c](/files/b.png)",
                "<code>a ` b</code> → ``a ` b``",
                "<p>snake_case * 2 &lt; 3</p> → snake_case \\* 2 < 3",
                "<p>$x$ of <b>$5</b></p> → \\$x$ of **$5**",
                "<p>1. a</p> → 1\\. a",
                "<p># a</p> → \\# a",
                "<h2>a #</h2> → ## a \\#",
                "<hr> → ***",
                "<script>x</script>a<style>y</style> → a"
            })
    void saysItInMarkdown(String html, String expected) {
        assertThat(HtmlToMarkdown.of(html)).isEqualTo(expected);
    }

    @Test
    void whatStandsBeneathAPictureIsItsCaption() {
        var caption = "<figcaption>e <b>\"f\"</b></figcaption></figure>";
        assertThat(HtmlToMarkdown.of("<figure><img src='/files/b.png' alt='c' title='d'>" + caption))
                .isEqualTo("![c](/files/b.png \"e \\\"f\\\"\")");
        assertThat(HtmlToMarkdown.of("<figure><img src='https://a.example/b.png' alt='c'>" + caption))
                .isEqualTo("[c](https://a.example/b.png)\n\ne **\"f\"**");
    }

    @Test
    void keepsBlocks() {
        assertThat(
                        HtmlToMarkdown.of(
                                "<p>a<br>b</p><ul><li>c<ol start=3><li>d</ol><li><p>e</p><pre class='lang-r'>f  g\n\nh</pre></ul>"))
                .isEqualTo("a\\\nb\n\n- c\n\n  3. d\n\n- e\n\n  ```r\n  f  g\n\n  h\n  ```");
        assertThat(HtmlToMarkdown.of("<blockquote><p>a</p><blockquote>b</blockquote></blockquote>"))
                .isEqualTo("> a\n>\n> > b");
        assertThat(HtmlToMarkdown.of("<table><tr><th>a<th>b|c<tr><td>d</table>"))
                .isEqualTo("| a | b\\|c |\n| --- | --- |\n| d |  |");
    }

    @Test
    void leadsAddressesToTheirNewPlace() {
        assertThat(HtmlToMarkdown.of(
                        "<a href='/q/1'>a</a>", address -> address.replace("/q/", "https://old.example/q/")))
                .isEqualTo("[a](https://old.example/q/1)");
    }

    @Property
    void keepsTheWordsOfAParagraph(@ForAll("inline") String html) {
        assertSameWords("<p>" + html);
    }

    @Property
    void keepsTheWordsOfAPage(@ForAll("page") String html) {
        assertSameWords(html);
    }

    @Provide
    static Arbitrary<String> inline() {
        return joined(Arbitraries.of(INLINE));
    }

    @Provide
    static Arbitrary<String> page() {
        return joined(Arbitraries.oneOf(Arbitraries.of(INLINE), Arbitraries.of(BLOCKS)));
    }

    private static Arbitrary<String> joined(Arbitrary<String> fragments) {
        return fragments.list().ofMinSize(1).ofMaxSize(20).map(list -> String.join("", list));
    }

    private void assertSameWords(String html) {
        var markup = HtmlToMarkdown.of(html);
        var rendered = Jsoup.parseBodyFragment(
                markdown.render(markup, MarkdownContext.PAGE).toString());
        assertThat(words(rendered.body()))
                .as(markup)
                .isEqualTo(words(Jsoup.parseBodyFragment(html).body()));
    }

    /** All that can be read, without the spaces: where blocks meet, their number means nothing. */
    private static String words(Element body) {
        var text = new StringBuilder();
        body.traverse((node, _) -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            }
        });
        return text.toString().replaceAll("[\\s\u00a0]+", "");
    }

    @Test
    void survivesDepth() {
        for (var tag : List.of("<div>", "<blockquote>", "<ul><li>", "<em>", "<table><tr><td>", "<a href=x>", "<sub>")) {
            assertSameWords(tag.repeat(3_000) + "x");
        }
    }
}
