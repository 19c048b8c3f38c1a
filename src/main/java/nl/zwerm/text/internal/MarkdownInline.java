package nl.zwerm.text.internal;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes what stands within one paragraph. Some emphasis cannot be said in Markdown (a star next to a quotation mark
 * and a letter), so the result is read again, and said more plainly when its words are not the same.
 */
final class MarkdownInline {

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("em", "*"),
            Map.entry("i", "*"),
            Map.entry("strong", "**"),
            Map.entry("b", "**"),
            Map.entry("del", "~~"),
            Map.entry("s", "~~"),
            Map.entry("strike", "~~"));
    private static final List<String> TAGS = List.of("sub", "sup", "kbd");
    private static final Pattern SPECIAL = Pattern.compile(
            "[\\\\`*\\[\\]~]|\\$(?=[^\\s{$][^$]*\\$)|<(?=[A-Za-z/!?])|&(?=#?\\w+;)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern LINE_START = Pattern.compile(
            "(?m)^(?:(#(?=#{0,5}(?:\\s|$))|[>|:]|[+-](?=\\s|$)|-(?=[-\\s]*$)|=(?==*\\s*$))|(\\d{1,9})([.)])(?=\\s|$))");
    private static final String HTML_SPACES = " \t\n\r\f";
    private static final String MAY_BE_SPECIAL = "\\`*[]~<&_$";
    private static final Pattern AROUND_BREAK = Pattern.compile(" *\n *");
    private static final Pattern BREAKS_FIRST = Pattern.compile("\\A(?:\\\\\n|\\s)+");
    private static final Pattern BREAKS_LAST = Pattern.compile("(?:\\\\\n|\\s)+\\z");

    private enum Manner {
        MARKED,
        UNMARKED,
        LITERAL
    }

    static final String IN_PARAGRAPH = "\\\n";
    static final String IN_CELL = "<br>";
    static final String IN_HEADING = " ";

    private final UnaryOperator<String> address;
    private final String lineBreak;
    private final Manner manner;
    private final StringBuilder markdown = new StringBuilder();
    private final StringBuilder visible = new StringBuilder();

    private MarkdownInline(UnaryOperator<String> address, String lineBreak, Manner manner) {
        this.address = address;
        this.lineBreak = lineBreak;
        this.manner = manner;
    }

    static String write(List<? extends Node> nodes, UnaryOperator<String> address, String lineBreak) {
        for (var manner : Manner.values()) {
            var attempt = new MarkdownInline(address, lineBreak, manner);
            nodes.forEach(attempt::write);
            if (attempt.saysTheSame() || manner == Manner.LITERAL) {
                return attempt.result();
            }
        }
        return "";
    }

    private boolean saysTheSame() {
        return words(Dialect.parse(result()).map(PlainTextWriter::write).orElse(""))
                .equals(words(visible.toString()));
    }

    private static String words(String text) {
        return collapse(text).strip();
    }

    /** By hand, as are the looks ahead below: a pattern tries at every letter, and an import has millions of them. */
    private static String collapse(String text) {
        var collapsed = new StringBuilder(text.length());
        var space = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var another = HTML_SPACES.indexOf(c) >= 0;
            if (!another) {
                collapsed.append(c);
            } else if (!space) {
                collapsed.append(' ');
            }
            space = another;
        }
        return collapsed.toString();
    }

    private static boolean hasAny(String text, String characters) {
        return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }

    private String result() {
        var broken = markdown.indexOf("\n") >= 0;
        var lines = broken ? AROUND_BREAK.matcher(markdown).replaceAll("\n") : markdown.toString();
        var opened = BREAKS_FIRST.matcher(lines).replaceFirst("");
        var closed = endsInSpace() ? BREAKS_LAST.matcher(opened).replaceFirst("") : opened;
        return LINE_START.matcher(closed).replaceAll(match -> match.group(1) == null ? "$2\\\\$3" : "\\\\$1");
    }

    private void write(Node node) {
        if (node instanceof TextNode text) {
            text(text.getWholeText());
        } else if (node instanceof Element element && !MarkdownBlocks.isSilent(element)) {
            var edge = element.isBlock() ? " " : "";
            text(edge);
            element(element);
            text(edge);
        }
    }

    private void text(String text) {
        var collapsed = collapse(text);
        var fitting = endsInSpace() ? collapsed.stripLeading() : collapsed;
        visible.append(collapsed);
        var pattern = manner == Manner.LITERAL ? PUNCTUATION : SPECIAL;
        var plain = manner != Manner.LITERAL && !hasAny(fitting, MAY_BE_SPECIAL);
        markdown.append(plain ? fitting : pattern.matcher(fitting).replaceAll("\\\\$0"));
    }

    private boolean endsInSpace() {
        return markdown.isEmpty() || Character.isWhitespace(markdown.charAt(markdown.length() - 1));
    }

    private void element(Element element) {
        var name = element.normalName();
        if (name.equals("br")) {
            markdown.append(lineBreak);
            visible.append('\n');
        } else if (name.equals("img")) {
            image(element);
        } else if (manner == Manner.LITERAL) {
            element.childNodes().forEach(this::write);
        } else if (name.equals("code") || name.equals("tt") || name.equals("samp")) {
            code(collapse(element.wholeText()));
        } else if (name.equals("a")) {
            link(element);
        } else if (TAGS.contains(name)) {
            var repeated = isRepeated(element);
            enclosed(element, repeated ? "" : "<" + name + ">", repeated ? "" : "</" + name + ">");
        } else {
            var mark = manner == Manner.MARKED ? MARKS.getOrDefault(name, "") : "";
            enclosed(element, mark, mark);
        }
    }

    private static boolean isRepeated(Element element) {
        var parent = element.parent();
        return parent != null && parent.closest(element.normalName()) != null;
    }

    /** Spaces at the edges move outside, for a mark next to a space is no mark. */
    private void enclosed(Element element, String open, String close) {
        var inside = inside(element);
        if (inside.isBlank()) {
            markdown.append(inside.isEmpty() || endsInSpace() ? "" : " ");
            return;
        }
        markdown.append(Character.isWhitespace(inside.charAt(0)) && !endsInSpace() ? " " : "");
        markdown.append(open).append(inside.strip()).append(close);
        markdown.append(Character.isWhitespace(inside.charAt(inside.length() - 1)) ? " " : "");
    }

    private String inside(Element element) {
        var inner = new MarkdownInline(address, lineBreak, manner);
        element.childNodes().forEach(inner::write);
        visible.append(inner.visible);
        var leading = inner.visible.toString().startsWith(" ") ? " " : "";
        return inner.markdown.isEmpty() ? leading : leading + inner.markdown;
    }

    private void code(String code) {
        text(code.startsWith(" ") ? " " : "");
        var inside = code.strip();
        if (!inside.isEmpty()) {
            var fence = Fences.around(inside, 1);
            var pad = inside.startsWith("`") || inside.endsWith("`") ? " " : "";
            visible.append(inside);
            markdown.append(fence).append(pad).append(inside).append(pad).append(fence);
            text(code.endsWith(" ") ? " " : "");
        }
    }

    private void link(Element element) {
        var href = address.apply(element.attr("href").strip());
        if (href.isEmpty() || !Addresses.mayBeLinked(href)) {
            enclosed(element, "", "");
        } else if (!element.text().isBlank() || element.selectFirst("img[src]") != null) {
            enclosed(element, "[", "](" + destination(href) + ")");
        }
    }

    private void image(Element element) {
        var source = address.apply(element.attr("src").strip());
        var linkable = Addresses.mayBeLinked(source);
        var label = element.attr("alt").isBlank() ? (linkable ? source : "") : element.attr("alt");
        var inLink = element.closest("a[href]") != null;
        if (label.isEmpty() || inLink || !linkable || manner == Manner.LITERAL) {
            text(label);
            return;
        }
        markdown.append(Addresses.isOwnFile(source) ? "![" : "[");
        text(label);
        markdown.append("](")
                .append(destination(source))
                .append(caption(element))
                .append(')');
    }

    private String caption(Element image) {
        var caption = image.closest("figure") == null ? "" : image.attr("title").strip();
        visible.append(' ').append(caption);
        return caption.isEmpty()
                ? ""
                : " \"" + caption.replaceAll("[\"\\\\]|&(?=#?\\w+;)", "\\\\$0").replaceAll("\\s+", " ") + "\"";
    }

    private static String destination(String address) {
        return address.replace(" ", "%20")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("`", "%60");
    }
}
