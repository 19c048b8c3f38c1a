package nl.zwerm.text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Fragments of tags, attributes, entities and Markdown, thrown together. */
class HostileTextTests {

    private static final String[] TAGS = {
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "<a ",
        "<a href=",
        "<img src=",
        "<p ",
        "<svg>",
        "<math>",
        "<style>",
        "</style>",
        "<script>",
        "</script>",
        "<noscript>",
        "<template>",
        "<table>",
        "<td>",
        "<tr>",
        "<select>",
        "<textarea>",
        "</textarea>",
        "<title>",
        "<xmp>",
        "<iframe srcdoc=",
        "<form ",
        "<mglyph>",
        "<sub>",
        "</sub>",
        "<kbd>",
        "<br>",
        "<pre>",
        "<code>",
        "<li>",
        "<ul>",
        "</a>",
        "</p>",
        "<b>",
        "<em>",
        "<h1>",
        "<div>"
    };
    private static final String[] ATTRIBUTES = {
        "onerror=",
        "onclick=alert(1)",
        "style=",
        "id=x",
        "name=y",
        "class=mention",
        "class=",
        "href=",
        "src=",
        "alt=",
        "srcset=",
        "dir=rtl",
        "lang=nl",
        "start=",
        "align=",
        "hx-get=/x",
        "=",
        "\"",
        "'",
        "`",
        "/",
        "\" ",
        "' ",
        "x"
    };
    private static final String[] ADDRESSES = {
        "javascript:",
        "JAVASCRIPT:",
        "java\tscript:",
        "data:text/html,",
        "vbscript:",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "http:",
        "mailto:",
        "/files/",
        "/files/a.png",
        "..",
        "/people/3k9x0m2vqa7t",
        "alert(1)",
        ":"
    };
    private static final String[] ENTITIES = {
        "&",
        "&#",
        "&#x",
        ";",
        "&lt;",
        "&gt;",
        "&quot;",
        "&amp;",
        "&#60;",
        "&#x3c",
        "&colon;",
        "&Tab;",
        "&NewLine;",
        "&#0;",
        "\u0000",
        "\u200b",
        "\u202e",
        "\ud800",
        "\ufeff",
        "\u2028",
        "\u00a0",
        "\ud83d\ude00",
        "\u017f"
    };
    private static final String[] MARKS = {
        "[",
        "]",
        "(",
        ")",
        "](",
        "![",
        "[x]: ",
        "[@x](",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "# ",
        "> ",
        "- ",
        "1. ",
        "    ",
        "\n",
        "\n\n",
        "\t",
        "|",
        "|-|\n",
        "\\",
        "<https://",
        "www.",
        "@",
        "x",
        " ",
        "---\n",
        "===\n"
    };

    private final Markdown markdown = new Markdown();

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void isSafeToShowAfterRendering(@ForAll("hostile") String text) {
        SafeToShow.assertSafe(markdown.render(text, MarkdownContext.PAGE), text);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void isSafeToShowAfterCleaning(@ForAll("hostile") String text) {
        SafeToShow.assertSafe(Sanitiser.html(text), text);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void isSafeToShowAfterImporting(@ForAll("hostile") String text) {
        SafeToShow.assertSafe(markdown.render(HtmlToMarkdown.of(text), MarkdownContext.PAGE), text);
    }

    @Provide
    static Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                        Arbitraries.of(TAGS),
                        Arbitraries.of(ATTRIBUTES),
                        Arbitraries.of(ADDRESSES),
                        Arbitraries.of(ENTITIES),
                        Arbitraries.of(MARKS))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(fragments -> String.join("", fragments));
    }
}
