package nl.zwerm.exchange.confluence;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zwerm.exchange.source.Leads;
import nl.zwerm.text.HtmlToMarkdown;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Makes Markdown of what Confluence keeps of a page: HTML with elements of its own, which become plain ones here. */
final class Storage {

    private static final char TO_DO = '\uE000';
    private static final char DONE = '\uE001';
    private static final Pattern OURS = Pattern.compile("[\uE000\uE001]");
    private static final Pattern PAGE_ID = Pattern.compile("(?:[?&]pageId=|/pages/)(\\d{1,18})(?:\\D|$)");
    private static final int WIDEST = 100;
    private static final Set<String> SILENT =
            Set.of("ac:placeholder", "ac:task-id", "ac:task-uuid", "ac:parameter", "colgroup", "ac:adf-attribute");
    private static final Set<String> KEPT = Set.of(
            "p",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "code",
            "strong",
            "b",
            "em",
            "i",
            "del",
            "s",
            "strike",
            "sub",
            "sup",
            "kbd",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "th",
            "td",
            "caption",
            "dl",
            "dt",
            "dd",
            "div");
    private static final Map<String, String> EMOTICONS = Map.of(
            "tick",
            "✅",
            "cross",
            "❌",
            "warning",
            "⚠️",
            "information",
            "ℹ️",
            "question",
            "❓",
            "smile",
            "🙂",
            "sad",
            "🙁",
            "thumbs-up",
            "👍",
            "thumbs-down",
            "👎",
            "light-on",
            "💡");

    private final String page;
    private final PageNames names;
    private final Leads leads;
    private final FileKeys files;
    private final Users users;
    private final Macros macros;

    Storage(String page, PageNames names, Leads leads, FileKeys files, Users users, Jira jira) {
        this.page = page;
        this.names = names;
        this.leads = leads;
        this.files = files;
        this.users = users;
        this.macros = new Macros(this, leads, jira);
    }

    /** Exports write the end of a section of characters inside another with a space in it. */
    String markdown(String storage) {
        var whole = OURS.matcher(storage.replace("]] >", "]]>")).replaceAll("");
        var body = new Element("body");
        children(Jsoup.parse(whole, "", Parser.xmlParser()), body);
        Breaks.tidy(body);
        return HtmlToMarkdown.of(body)
                .replace(Character.toString(TO_DO), "[ ] ")
                .replace(Character.toString(DONE), "[x] ");
    }

    /** What is no HTML: the markup of before 2011. */
    static String plain(String text) {
        var body = new Element("body");
        for (var part : text.split("\\R{2,}", -1)) {
            var paragraph = body.appendElement("p");
            part.lines().forEach(line -> {
                if (paragraph.childNodeSize() > 0) {
                    paragraph.appendElement("br");
                }
                paragraph.appendText(line);
            });
        }
        return HtmlToMarkdown.of(body);
    }

    static String escaped(String text) {
        var body = new Element("body");
        body.appendText(text);
        return HtmlToMarkdown.of(body);
    }

    void children(Node of, Element into) {
        for (var child : of.childNodes()) {
            node(child, into);
        }
    }

    private void node(Node node, Element into) {
        if (node instanceof TextNode text) {
            into.appendText(text.getWholeText().replace('\u00a0', ' '));
        } else if (node instanceof Element element && !SILENT.contains(element.normalName())) {
            element(element, into);
        }
    }

    private void element(Element element, Element into) {
        var name = element.normalName();
        switch (name) {
            case "ac:structured-macro", "ac:macro" -> macros.write(element, into);
            case "ac:link" -> link(element, into);
            case "ac:image" -> image(element, into);
            case "ac:task-list" -> tasks(element, into);
            case "ac:emoticon" -> into.appendText(emoticon(element));
            case "ac:adf-extension" -> macros.writeNew(element, into);
            case "ac:layout", "ac:layout-section", "ac:layout-cell" -> children(element, into.appendElement("div"));
            case "ri:user" -> into.appendText(somebody(element));
            case "time" -> into.appendText(element.attr("datetime"));
            case "a" -> anchor(element, into);
            case "img" ->
                into.appendElement("img").attr("src", element.attr("src")).attr("alt", element.attr("alt"));
            case "tr" -> row(element, into);
            case "td", "th" -> cell(element, into);
            default -> {
                var made = into.appendElement(KEPT.contains(name) ? name : "span");
                if (name.equals("ol") && element.hasAttr("start")) {
                    made.attr("start", element.attr("start"));
                }
                children(element, made);
            }
        }
    }

    /** What spans columns leaves them empty. */
    private void row(Element row, Element into) {
        var made = into.appendElement("tr");
        for (var cell : row.children()) {
            element(cell, made);
            var span = cell.attr("colspan");
            int more = span.matches("\\d{1,3}") ? Math.min(Integer.parseInt(span), WIDEST) - 1 : 0;
            for (int i = 0; i < more; i++) {
                made.appendElement("td");
            }
        }
    }

    /** A cell is one line: what stands beneath each other in it is parted by breaks. */
    private void cell(Element cell, Element into) {
        var made = into.appendElement(cell.normalName());
        children(cell, made);
        for (var block : made.select("p, li, div, pre, blockquote, h1, h2, h3, h4, h5, h6")) {
            if (block.normalName().equals("li")) {
                block.prependText("• ");
            }
            block.appendElement("br");
        }
        made.select("p, li, ul, ol, div, blockquote, h1, h2, h3, h4, h5, h6").forEach(Node::unwrap);
        for (boolean more = true; more; ) {
            more = endedInBreak(made);
        }
    }

    /** Takes the last break away; false when something else is last. */
    private static boolean endedInBreak(Element cell) {
        var last = cell.select("br").last();
        if (last == null || somethingAfter(last, cell)) {
            return false;
        }
        last.remove();
        return true;
    }

    private static boolean somethingAfter(Node last, Element cell) {
        for (var after = last; after != null && !after.equals(cell); after = after.parent()) {
            for (var beside = after.nextSibling(); beside != null; beside = beside.nextSibling()) {
                if (!(beside instanceof TextNode text && text.isBlank())) {
                    return true;
                }
            }
        }
        return false;
    }

    private void tasks(Element list, Element into) {
        var made = into.appendElement("ul");
        for (var task : list.children()) {
            if (task.normalName().equals("ac:task")) {
                var item = made.appendElement("li");
                var status = task.select("> ac|task-status").text();
                item.appendText(Character.toString(status.equals("complete") ? DONE : TO_DO));
                task.children().stream()
                        .filter(part -> part.normalName().equals("ac:task-body"))
                        .forEach(body -> children(body, item));
            } else {
                element(task, made);
            }
        }
    }

    private static String emoticon(Element emoticon) {
        var shown = emoticon.attr("ac:emoji-fallback");
        var name = emoticon.attr("ac:name");
        return shown.isEmpty() ? EMOTICONS.getOrDefault(name, ":" + name + ":") : shown;
    }

    /** An address of Confluence itself leads to the page here, when that came along. */
    private void anchor(Element anchor, Element into) {
        var href = anchor.attr("href");
        var found = PAGE_ID.matcher(href);
        var led = found.find() ? leads.page(ConfluenceSpace.key(found.group(1))) : Optional.<String>empty();
        if (led.isEmpty() && href.startsWith("/")) {
            children(anchor, into.appendElement("span"));
        } else {
            children(anchor, into.appendElement("a").attr("href", led.orElse(href)));
        }
    }

    void link(Element link, Element into) {
        var to = target(link);
        var body = link.children().stream()
                .filter(part -> part.normalName().endsWith("link-body"))
                .findFirst();
        var made = to.path().isEmpty()
                ? into.appendElement("span")
                : into.appendElement("a").attr("href", to.path());
        body.ifPresent(words -> children(words, made));
        if (made.text().isBlank() && made.selectFirst("img") == null) {
            made.appendText(to.title());
        }
    }

    private record Target(String path, String title) {}

    private Target target(Element link) {
        for (var part : link.children()) {
            switch (part.normalName()) {
                case "ri:page", "ri:blog-post", "ri:content-entity" -> {
                    return page(part);
                }
                case "ri:attachment" -> {
                    return new Target(file(part), part.attr("ri:filename"));
                }
                case "ri:url" -> {
                    return new Target(part.attr("ri:value"), part.attr("ri:value"));
                }
                case "ri:user" -> {
                    return new Target("", somebody(part));
                }
                case "ri:space" -> {
                    return new Target("", part.attr("ri:space-key"));
                }
                default -> {}
            }
        }
        return new Target("", link.attr("ac:anchor"));
    }

    private String somebody(Element user) {
        var key = user.attr("ri:userkey");
        return "@" + users.name(key.isEmpty() ? user.attr("ri:account-id") : key);
    }

    private Target page(Element reference) {
        var title = reference.attr("ri:content-title");
        var id = reference.hasAttr("ri:content-id") ? Optional.of(reference.attr("ri:content-id")) : names.id(title);
        var path = id.map(ConfluenceSpace::key).flatMap(leads::page).orElse("");
        var space = reference.attr("ri:space-key");
        return new Target(path, path.isEmpty() && !space.isEmpty() ? space + ": " + title : title);
    }

    /** Where an attachment lies, of this page or of the one that is named in it; empty when it did not come along. */
    String file(Element attachment) {
        var of = attachment.select("ri|page").attr("ri:content-title");
        var owner = of.isEmpty() ? page : names.id(of).orElse(page);
        var key = files.of(attachment.attr("ri:filename"), owner);
        return key == null ? "" : leads.file(key).orElse("");
    }

    private void image(Element image, Element into) {
        var attachment = image.children().stream()
                .filter(part -> part.normalName().equals("ri:attachment"))
                .findFirst();
        var path = attachment.map(this::file).orElse(image.select("ri|url").attr("ri:value"));
        var name = attachment.map(part -> part.attr("ri:filename")).orElse("");
        var alternative = image.attr("ac:alt").isBlank() ? name : image.attr("ac:alt");
        var caption = image.selectFirst("> ac|caption");
        if (path.isEmpty()) {
            into.appendText(alternative);
        } else if (path.contains("/as/")) {
            into.appendElement("a").attr("href", path).appendText(alternative);
        } else {
            var place = caption == null ? into : into.appendElement("figure");
            place.appendElement("img").attr("src", path).attr("alt", alternative);
            if (caption != null) {
                children(caption, place.appendElement("figcaption"));
                return;
            }
        }
        if (caption != null) {
            children(caption, into.appendElement("em"));
        }
    }
}
