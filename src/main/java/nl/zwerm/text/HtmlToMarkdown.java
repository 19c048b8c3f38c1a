package nl.zwerm.text;

import java.util.function.UnaryOperator;
import nl.zwerm.text.internal.MarkdownBlocks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Turns HTML that was written elsewhere into our Markdown, with the same words to read. */
public final class HtmlToMarkdown {

    private HtmlToMarkdown() {}

    public static String of(String html) {
        return of(html, UnaryOperator.identity());
    }

    /** The addresses of links and images pass through {@code address}, so that an import can lead them to their new place. */
    public static String of(String html, UnaryOperator<String> address) {
        return new MarkdownBlocks(address).write(Jsoup.parseBodyFragment(html).body());
    }

    /** Of elements that were put together by us. */
    public static String of(Element body) {
        return new MarkdownBlocks(UnaryOperator.identity()).write(body);
    }
}
