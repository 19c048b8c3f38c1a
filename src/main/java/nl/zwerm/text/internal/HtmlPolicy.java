package nl.zwerm.text.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Which elements and attributes people may use; everything not named here disappears, its text stays. */
public final class HtmlPolicy {

    private static final Pattern FOOTNOTE = Pattern.compile("(?:footnote|noted)-[0-9a-f]{1,8}-[0-9]{1,6}");
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,4}");
    private static final Pattern START = Pattern.compile("[0-9]{1,9}");
    private static final Pattern ALIGN = Pattern.compile("left|center|right");
    private static final Pattern DIRECTION = Pattern.compile("ltr|rtl|auto");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

    private static final PolicyFactory POLICY = attributes(elements(new HtmlPolicyBuilder()))
            .allowUrlProtocols("http", "https", "mailto")
            .toFactory();

    private HtmlPolicy() {}

    public static String clean(String html) {
        return POLICY.sanitize(html);
    }

    private static HtmlPolicyBuilder elements(HtmlPolicyBuilder policy) {
        return policy.allowElements("p", "br", "em", "strong", "del", "code", "pre", "blockquote", "hr")
                .allowElements("ul", "ol", "li", "sup", "sub", "kbd", "h3", "h4", "h5", "h6", "figure", "figcaption")
                .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                .allowElements((_, _) -> "h3", "h1")
                .allowElements((_, _) -> "h4", "h2")
                .allowElements((_, _) -> "em", "i")
                .allowElements((_, _) -> "strong", "b")
                .allowElements((_, _) -> "del", "s", "strike")
                .allowElements(HtmlPolicy::link, "a")
                .allowElements((name, attributes) -> has("src", attributes) ? name : null, "img");
    }

    private static HtmlPolicyBuilder attributes(HtmlPolicyBuilder policy) {
        return policy.allowAttributes("href")
                .matching((_, _, value) -> Addresses.mayBeLinked(value.strip()) ? value.strip() : null)
                .onElements("a")
                .allowAttributes("class")
                .matching(false, "mention", "noted", "to-text")
                .onElements("a")
                .allowAttributes("id")
                .matching(FOOTNOTE)
                .onElements("a", "li")
                .allowAttributes("class")
                .matching(false, "math", "math apart")
                .onElements("code")
                .allowAttributes("class")
                .matching(false, "math", "mermaid")
                .onElements("pre")
                .allowAttributes("class")
                .matching(false, "footnotes")
                .onElements("ol")
                .allowAttributes("class")
                .matching(false, "task")
                .onElements("li")
                .allowAttributes("class")
                .matching(false, Callouts.CLASSES)
                .onElements("blockquote")
                .allowAttributes("src")
                .matching((_, _, value) -> Addresses.isOwnFile(value) ? value : null)
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(SIZE)
                .onElements("img")
                .allowAttributes("start")
                .matching(START)
                .onElements("ol")
                .allowAttributes("align")
                .matching(ALIGN)
                .onElements("th", "td")
                .allowAttributes("dir")
                .matching(DIRECTION)
                .globally()
                .allowAttributes("lang")
                .matching(LANGUAGE)
                .globally();
    }

    /** Runs after the attributes were judged: links elsewhere get their relation, and a mention must lead to a person. */
    private static @Nullable String link(String name, List<String> attributes) {
        if (!has("href", attributes)) {
            return null;
        }
        var href = attributes.get(position("href", attributes) + 1);
        int look = position("class", attributes);
        if (look >= 0
                && attributes.get(look + 1).equals("mention")
                && Addresses.person(href).isEmpty()) {
            remove("class", attributes);
        }
        if (Addresses.isOutside(href)) {
            attributes.addAll(List.of("rel", "nofollow noopener ugc"));
        }
        return name;
    }

    private static boolean has(String attribute, List<String> attributes) {
        return position(attribute, attributes) >= 0;
    }

    private static void remove(String attribute, List<String> attributes) {
        var position = position(attribute, attributes);
        if (position >= 0) {
            attributes.subList(position, position + 2).clear();
        }
    }

    private static int position(String attribute, List<String> attributes) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(attribute)) {
                return i;
            }
        }
        return -1;
    }
}
