package nl.zwerm.exchange.confluence;

import java.util.Locale;
import java.util.Set;
import nl.zwerm.exchange.source.Leads;
import org.jsoup.nodes.Element;

/** Macros that have a counterpart here become that; others stay visible, as a box with their name and their source. */
final class Macros {

    /** What a page of ours shows beside its text anyway, or what shows nothing. */
    private static final Set<String> SHOWN_ANYWAY = Set.of(
            "toc",
            "toc-zone",
            "children",
            "pagetree",
            "pagetreesearch",
            "anchor",
            "attachments",
            "contributors",
            "change-history",
            "livesearch");

    private static final Set<String> AROUND =
            Set.of("section", "column", "excerpt", "div", "span", "details", "card", "deck", "tabs", "tab");

    private final Storage storage;
    private final Leads leads;
    private final Jira jira;

    Macros(Storage storage, Leads leads, Jira jira) {
        this.storage = storage;
        this.leads = leads;
        this.jira = jira;
    }

    void write(Element macro, Element into) {
        var name = macro.attr("ac:name").toLowerCase(Locale.ROOT);
        switch (name) {
            case "info" -> box(macro, into).addClass("callout").addClass("note");
            case "note" -> box(macro, into).addClass("callout").addClass("important");
            case "tip", "warning" -> box(macro, into).addClass("callout").addClass(name);
            case "panel", "expand" -> box(macro, into);
            case "code", "noformat" -> code(macro, into);
            case "status" -> into.appendElement("strong").appendText(parameter(macro, "title"));
            case "jira" -> issue(macro, into);
            case "include",
                    "excerpt-include",
                    "view-file",
                    "viewpdf",
                    "viewdoc",
                    "viewxls",
                    "viewppt",
                    "multimedia",
                    "widget" -> lead(macro, into);
            default -> {
                if (AROUND.contains(name)) {
                    body(macro, into.appendElement(name.equals("span") ? "span" : "div"));
                } else if (!SHOWN_ANYWAY.contains(name)) {
                    unknown(name, macro, into);
                }
            }
        }
    }

    /** The panels of the newer editor. */
    void writeNew(Element extension, Element into) {
        var content = extension.getElementsByTag("ac:adf-content").first();
        var fallback = extension.getElementsByTag("ac:adf-fallback").first();
        if (content != null) {
            storage.children(content, into.appendElement("blockquote"));
        } else if (fallback != null) {
            storage.children(fallback, into.appendElement("div"));
        } else {
            unknown("adf", extension, into);
        }
    }

    private Element box(Element macro, Element into) {
        var title = parameter(macro, "title", "");
        var quote = into.appendElement("blockquote");
        if (!title.isEmpty()) {
            quote.appendElement("p").appendElement("strong").appendText(title);
        }
        body(macro, quote);
        return quote;
    }

    private void code(Element macro, Element into) {
        var title = parameter(macro, "title");
        if (!title.isEmpty()) {
            into.appendElement("p").appendElement("strong").appendText(title);
        }
        var language = parameter(macro, "language");
        into.appendElement("pre").addClass("language-" + language).appendText(plainBody(macro));
    }

    private void issue(Element macro, Element into) {
        var key = parameter(macro, "key");
        var query = parameter(macro, "jqlQuery");
        var given = parameter(macro, "url", "baseUrl");
        var address =
                given.startsWith("http") ? given : jira.address(key, query).orElse("");
        var shown = key.isEmpty() ? query : key;
        if (!address.isEmpty()) {
            into.appendElement("a").attr("href", address).appendText(shown.isEmpty() ? address : shown);
        } else {
            var server = parameter(macro, "server");
            into.appendText("Jira: " + shown + (server.isEmpty() ? "" : " (" + server + ")"));
        }
    }

    /** To what it shows. */
    private void lead(Element macro, Element into) {
        for (var parameter : macro.children()) {
            var link = parameter.selectFirst("ac|link");
            var attachment = parameter.selectFirst("ri|attachment");
            var url = parameter.selectFirst("ri|url");
            if (link != null) {
                storage.link(link, into);
            } else if (parameter.selectFirst("ri|page") != null && attachment == null) {
                storage.link(parameter, into);
            } else if (attachment != null) {
                storage.link(parameter, into);
            } else if (url != null) {
                into.appendElement("a").attr("href", url.attr("ri:value")).appendText(url.attr("ri:value"));
            }
        }
    }

    /** What stands in it is shown as text after its source. */
    private void unknown(String name, Element macro, Element into) {
        var source = macro.clone();
        source.children().stream()
                .filter(part -> part.normalName().equals("ac:rich-text-body"))
                .forEach(part -> part.empty().appendText("…"));
        var box = into.appendElement("blockquote");
        box.appendElement("p").appendElement("strong").appendText(leads.word("exchange.pages.box.macro") + ": " + name);
        box.appendElement("pre").addClass("language-xml").appendText(source.outerHtml());
        body(macro, box.appendElement("div"));
    }

    private void body(Element macro, Element into) {
        for (var part : macro.children()) {
            if (part.normalName().equals("ac:rich-text-body")) {
                storage.children(part, into);
            } else if (part.normalName().equals("ac:plain-text-body")
                    && !into.normalName().equals("div")) {
                into.appendText(part.wholeText());
            }
        }
    }

    private static String plainBody(Element macro) {
        return macro.children().stream()
                .filter(part -> part.normalName().endsWith("-body"))
                .map(Element::wholeText)
                .findFirst()
                .orElse("");
    }

    private static String parameter(Element macro, String... names) {
        for (var name : names) {
            for (var part : macro.children()) {
                if (part.normalName().equals("ac:parameter")
                        && part.attr("ac:name").equalsIgnoreCase(name)) {
                    return part.text();
                }
            }
        }
        return "";
    }
}
