package nl.zwerm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Judges markup as a browser would read it, by a list of its own: nothing here asks the code under test. */
final class SafeToShow {

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "em",
            "strong",
            "del",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "a",
            "img",
            "hr",
            "sup",
            "sub",
            "kbd",
            "figure",
            "figcaption");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "class", "rel", "id"),
            "img", Set.of("src", "alt", "width", "height"),
            "ol", Set.of("start", "class"),
            "li", Set.of("id"),
            "code", Set.of("class"),
            "pre", Set.of("class"),
            "th", Set.of("align"),
            "td", Set.of("align"));
    private static final Pattern HREF = Pattern.compile(
            "(?:https?://[^/\\\\].*|mailto:.+|/(?![/\\\\]).*|[#?].*|[^/:\\\\]+(?:[/?#].*)?)", Pattern.DOTALL);
    private static final Pattern OWN_FILE = Pattern.compile("/files/[^<>\"'\\s?\\\\]+");

    private SafeToShow() {}

    static void assertSafe(SafeHtml html, String origin) {
        var document = Jsoup.parse("<!DOCTYPE html><html><body>" + html);
        assertThat(document.head().childNodes()).as(origin).isEmpty();
        document.body().getAllElements().stream().skip(1).forEach(element -> assertSafe(element, origin));
        assertThat(html.toString()).as(origin).doesNotContain("{{");
    }

    private static void assertSafe(Element element, String origin) {
        assertThat(ELEMENTS).as(origin).contains(element.normalName());
        assertThat(element.childNodes()).as(origin).extracting(Node::nodeName).doesNotContain("#data", "#cdata");
        for (var attribute : element.attributes()) {
            assertSafe(element.normalName(), attribute, origin);
        }
        if (element.normalName().equals("a") && element.attr("href").startsWith("http")) {
            assertThat(element.attr("rel")).as(origin).isEqualTo("nofollow noopener ugc");
        }
    }

    private static void assertSafe(String element, Attribute attribute, String origin) {
        var name = attribute.getKey();
        var value = attribute.getValue();
        switch (name) {
            case "href" -> assertThat(value).as(origin).matches(HREF).doesNotContainPattern("[\\p{Cc}\\\\]");
            case "src" -> assertThat(value).as(origin).matches(OWN_FILE).doesNotContain("..", "%2e", "%2f", "//");
            case "class" ->
                assertThat(value)
                        .as(origin)
                        .isIn("mention", "noted", "to-text", "footnotes", "math", "math apart", "mermaid");
            case "id" -> assertThat(value).as(origin).matches("(footnote|noted)-[0-9a-f]+-[0-9]+");
            case "dir" -> assertThat(value).as(origin).isIn("ltr", "rtl", "auto");
            case "lang" -> assertThat(value).as(origin).matches("[A-Za-z0-9-]+");
            case "width", "height", "start" -> assertThat(value).as(origin).matches("[0-9]+");
            default ->
                assertThat(ATTRIBUTES.getOrDefault(element, Set.of()))
                        .as(origin)
                        .contains(name);
        }
        if (!name.equals("dir") && !name.equals("lang")) {
            assertThat(ATTRIBUTES.getOrDefault(element, Set.of())).as(origin).contains(name);
        }
    }
}
