package nl.zwerm.text.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes the elements of a page as Markdown, block by block. */
public final class MarkdownBlocks {

    private static final int DEEPEST = 12;
    private static final int LAST_NUMBER = 999_999_999;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern LANGUAGE = Pattern.compile("\\blang(?:uage)?-([\\w+#-]{1,30})");
    private static final Set<String> SILENT =
            Set.of("script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head", "title");

    private final UnaryOperator<String> address;
    private final Set<Element> aroundBlocks = Collections.newSetFromMap(new IdentityHashMap<>());

    public MarkdownBlocks(UnaryOperator<String> address) {
        this.address = address;
    }

    static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName());
    }

    public String write(Element root) {
        root.getAllElements().stream().filter(Element::isBlock).forEach(this::markAncestors);
        return String.join("\n\n", blocks(root, 0));
    }

    private void markAncestors(Element block) {
        for (var above = block.parent(); above != null && aroundBlocks.add(above); ) {
            above = above.parent();
        }
    }

    private List<String> blocks(Element parent, int depth) {
        var blocks = new ArrayList<String>();
        var inline = new ArrayList<Node>();
        for (var child : parent.childNodes()) {
            if (child instanceof Element element && (element.isBlock() || aroundBlocks.contains(element))) {
                addParagraph(inline, blocks);
                blocks.addAll(block(element, depth));
            } else {
                inline.add(child);
            }
        }
        addParagraph(inline, blocks);
        return blocks;
    }

    private void addParagraph(List<Node> inline, List<String> blocks) {
        var paragraph = MarkdownInline.write(inline, address, MarkdownInline.IN_PARAGRAPH);
        if (!paragraph.isEmpty()) {
            blocks.add(paragraph);
        }
        inline.clear();
    }

    private List<String> block(Element element, int depth) {
        if (isSilent(element)) {
            return List.of();
        }
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "pre" -> code(element);
            case "hr" -> List.of("***");
            case "figure" -> figure(element, depth);
            case "table" -> MarkdownTable.write(element, address);
            case "blockquote" -> depth < DEEPEST ? quote(element, depth) : blocks(element, depth);
            case "ul", "ol" -> depth < DEEPEST ? list(element, depth) : blocks(element, depth);
            default -> blocks(element, depth);
        };
    }

    private List<String> heading(Element element) {
        var words = MarkdownInline.write(element.childNodes(), address, MarkdownInline.IN_HEADING)
                .replaceFirst("(?<![\\\\#])#+$", "\\\\$0");
        var level = element.normalName().charAt(1) - '0';
        return words.isBlank() ? List.of() : List.of("#".repeat(level) + " " + words);
    }

    /** What stands beneath the picture becomes its caption; more than one picture, or one from elsewhere, has none. */
    private List<String> figure(Element figure, int depth) {
        var pictures = figure.select("img[src]");
        var caption = figure.selectFirst("figcaption");
        if (pictures.size() == 1
                && caption != null
                && Addresses.isOwnFile(address.apply(pictures.attr("src").strip()))) {
            pictures.attr("title", caption.text());
            caption.remove();
        }
        return blocks(figure, depth);
    }

    private static List<String> code(Element element) {
        var code = element.wholeText().replaceFirst("\\n$", "");
        if (code.isBlank()) {
            return List.of();
        }
        var fence = Fences.around(code, 3);
        return List.of(fence + language(element) + "\n" + code + "\n" + fence);
    }

    private static String language(Element element) {
        var inner = element.selectFirst("code");
        var matcher = LANGUAGE.matcher(element.className() + " " + (inner == null ? "" : inner.className()));
        return matcher.find() ? matcher.group(1) : "";
    }

    private List<String> quote(Element element, int depth) {
        var said = blocks(element, depth + 1).stream();
        var inside = Stream.concat(Callouts.sign(element.classNames()).stream(), said)
                .collect(Collectors.joining("\n\n"));
        return inside.isEmpty()
                ? List.of()
                : List.of(inside.lines()
                        .map(line -> ("> " + line).stripTrailing())
                        .collect(Collectors.joining("\n")));
    }

    private List<String> list(Element list, int depth) {
        var items = items(list, depth);
        int number = list.normalName().equals("ol") ? firstNumber(list) : -1;
        var written = new ArrayList<String>();
        for (var item : items) {
            var marker = number < 0 ? "- " : Math.min(number++, LAST_NUMBER) + ". ";
            written.add(item(marker, item));
        }
        var gap = items.stream().allMatch(MarkdownBlocks::isShort) ? "\n" : "\n\n";
        return written.isEmpty() ? List.of() : List.of(String.join(gap, written));
    }

    /** What stands in a list but in no item, which HTML forbids and people write, becomes an item too. */
    private List<List<String>> items(Element list, int depth) {
        var items = new ArrayList<List<String>>();
        for (var child : list.childNodes()) {
            if (child instanceof Element element && !isSilent(element)) {
                items.add(element.normalName().equals("li") ? blocks(element, depth + 1) : block(element, depth + 1));
            } else {
                var words = MarkdownInline.write(List.of(child), address, MarkdownInline.IN_PARAGRAPH);
                if (!words.isEmpty()) {
                    items.add(List.of(words));
                }
            }
        }
        return items;
    }

    private static int firstNumber(Element list) {
        var start = list.attr("start");
        return NUMBER.matcher(start).matches() ? Integer.parseInt(start) : 1;
    }

    private static String item(String marker, List<String> blocks) {
        var text = String.join(isShort(blocks) ? "\n" : "\n\n", blocks);
        var indent = " ".repeat(marker.length());
        return (marker + text.replaceAll("\n(?=[^\n])", "\n" + indent)).stripTrailing();
    }

    private static boolean isShort(List<String> blocks) {
        return blocks.size() <= 1 || (blocks.size() == 2 && blocks.get(1).matches("(?s)(?:- |1\\. ).*"));
    }
}
