package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTests {

    private static final String AMINA = "3k9x0m2vqa7t";

    private final Markdown markdown = new Markdown();

    private String page(String text) {
        return markdown.render(text, MarkdownContext.PAGE).toString().strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\0',
            value = {
                "a *b* **c** ~~d~~ `e` → <p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>",
                "# a → <h3>a</h3>",
                "## a → <h3>a</h3>",
                "# a\\n#### b\\n## c → <h3>a</h3>\\n<h4>b</h4>\\n<h4>c</h4>",
                "- [ ] a\\n- [x] b → <ul><li class=\"task\">☐ a</li><li class=\"task\">☑ b</li></ul>",
                "> a → <blockquote>\\n<p>a</p>\\n</blockquote>",
                "> [!NOTE]\\n> a → <blockquote class=\"callout note\">\\n<p>a</p>\\n</blockquote>",
                "> [!TIP]\\n> - a → <blockquote class=\"callout tip\">\\n<ul><li>a</li></ul>\\n</blockquote>",
                "> [!NOTE] a → <blockquote>\\n<p>[!NOTE] a</p>\\n</blockquote>",
                "- a\\n- b → <ul><li>a</li><li>b</li></ul>",
                "3. a → <ol start=\"3\"><li>a</li></ol>",
                "a\\\\\\nb → <p>a<br />\\nb</p>",
                "*** → <hr />",
                "```java\\n<b>\\n``` → <pre><code>&lt;b&gt;\\n</code></pre>",
                "[a](/pages/b \"c\") → <p><a href=\"/pages/b\">a</a></p>",
                "[a](https://b.example) → <p><a href=\"https://b.example\" rel=\"nofollow noopener ugc\">a</a></p>",
                "https://b.example → <p><a href=\"https://b.example\" rel=\"nofollow noopener ugc\">https://b.example</a></p>",
                "[a](mailto:b&#64;c.example) → <p><a href=\"mailto:b&#64;c.example\">a</a></p>",
                "[a](javascript:b) → <p>a</p>",
                "a $x^2$, $$\\\\int x$$ → <p>a <code class=\"math\">x^2</code>, <code class=\"math apart\">\\\\int x</code></p>",
                "$5 en $10, US$ 3 of 4$, $HOME/$USER, ${a}-${b}, \\\\$x$ → <p>$5 en $10, US$ 3 of 4$, $HOME/$USER, ${a}-${b}, $x$</p>",
                "```math\\nx\\n``` → <pre class=\"math\"><code>x\\n</code></pre>",
                "```mermaid\\nx\\n``` → <pre class=\"mermaid\"><code>x\\n</code></pre>",
                "![a](/files/b/c.png) → <p><img src=\"/files/b/c.png\" alt=\"a\" /></p>",
                "![a](/files/b/c.png \"*d* & e\") → <figure><img src=\"/files/b/c.png\" alt=\"a\" /><figcaption>*d* &amp; e</figcaption></figure>",
                "![a](/files/b/c.png \"d\") e → <p><img src=\"/files/b/c.png\" alt=\"a\" /> e</p>",
                "![a](https://b.example/c.png) → <p><a href=\"https://b.example/c.png\" rel=\"nofollow noopener ugc\">a</a></p>",
                "H<sub>2</sub>O <kbd>Tab</kbd> → <p>H<sub>2</sub>O <kbd>Tab</kbd></p>",
                "<b>a</b> → <p>&lt;b&gt;a&lt;/b&gt;</p>",
                "<div>\\n*a* → <p>&lt;div&gt;\\n<em>a</em></p>"
            })
    void readsCommonMark(String text, String html) {
        assertThat(page(lines(text))).isEqualTo(lines(html));
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n").replace("\\\\", "\\");
    }

    @Test
    void footnotesStandBeneathTheTextInTheOrderOfTheirSigns() {
        var drawn = page("een[^b] twee[^a] weer[^b] [^c]\n\n[^a]: zie [daar](/x)\n[^b]: en[^a]\n[^d]: los\n\ndrie");
        var name = drawn.replaceAll("(?s).*?\"#footnote-([0-9a-f]+)-1.*", "$1");
        assertThat(drawn.replace(name, "x")).isEqualTo("""
                <p>een<sup><a href="#footnote-x-1" id="noted-x-1" class="noted">1</a></sup> \
                twee<sup><a href="#footnote-x-2" id="noted-x-2" class="noted">2</a></sup> \
                weer<sup><a href="#footnote-x-1" class="noted">1</a></sup> [^c]</p>
                <p>drie</p>
                <ol class="footnotes">\
                <li id="footnote-x-1">en<sup><a href="#footnote-x-2" class="noted">2</a></sup> <a href="#noted-x-1" class="to-text">↩</a></li>\
                <li id="footnote-x-2">zie <a href="/x">daar</a> <a href="#noted-x-2" class="to-text">↩</a></li>\
                <li id="footnote-x-3">los</li></ol>""");
        assertThat(page("vier[^1]\n\n[^1]: x")).as("of another text").doesNotContain(name);
    }

    @Test
    void readsTables() {
        assertThat(page("| a | b |\n|---|--:|\n| c | d |"))
                .contains("<th>a</th>", "<th align=\"right\">b</th>", "<td>c</td>", "<td align=\"right\">d</td>");
    }

    @Test
    void aMentionLeadsToThePerson() {
        var link = Mentions.link("Amina El Idrissi", AMINA);
        assertThat(link).isEqualTo("[@Amina El Idrissi](/people/3k9x0m2vqa7t)");
        assertThat(page(link))
                .isEqualTo("<p><a href=\"/people/3k9x0m2vqa7t\" class=\"mention\">&#64;Amina El Idrissi</a></p>");
        assertThat(page("[Amina](/people/" + AMINA + ")")).doesNotContain("mention");
    }

    @Test
    void aMailHasWholeAddressesAndNoImages() {
        var mail = MarkdownContext.mail(URI.create("https://zwerm.example/"));
        assertThat(markdown.render("[a](/pages/b) ![c](/files/d.png)", mail))
                .asString()
                .contains("href=\"https://zwerm.example/pages/b\"", "href=\"https://zwerm.example/files/d.png\"")
                .doesNotContain("<img");
    }

    @Test
    void templatesPrintItAsItIs() {
        var output = new StringOutput();
        output.writeUserContent(markdown.render("*a*", MarkdownContext.PAGE));
        assertThat(output.toString().strip()).isEqualTo("<p><em>a</em></p>");
        assertThat(markdown.render("", MarkdownContext.PAGE).isEmptyContent()).isTrue();
    }

    @Test
    void keepsWritingFromRightToLeft() {
        assertThat(Sanitiser.html("<p dir=\"rtl\" lang=\"ar\">سلام</p>"))
                .asString()
                .isEqualTo("<p dir=\"rtl\" lang=\"ar\">سلام</p>");
    }
}
