package nl.zwerm.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import nl.zwerm.text.internal.Dialect;
import nl.zwerm.text.internal.HtmlDrawing;
import nl.zwerm.text.internal.Reach;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;

/** Turns what people write into HTML that is safe to show. */
@Component
public class Markdown {

    private static final int MOST_KEPT = 16 * 1024 * 1024;
    private static final int ENTRY = 200;

    /** By the text itself, so that what is kept is never out of date and tells nothing of who may read it. */
    private final Cache<String, SafeHtml> drawn = Caffeine.newBuilder()
            .weigher((String text, SafeHtml html) -> ENTRY + text.length() + html.length())
            .maximumWeight(MOST_KEPT)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    private final HtmlDrawing onPages = new HtmlDrawing(MarkdownContext.PAGE::address, true);

    public SafeHtml render(String markdown, MarkdownContext context) {
        return Dialect.parse(markdown)
                .filter(document -> Reach.of(document).within(markdown.length()))
                .map(document ->
                        Sanitiser.clean(drawing(context).draw(document, Integer.toHexString(markdown.hashCode()))))
                .orElseGet(() -> plain(markdown));
    }

    /** The same for a page, of a text that is read often; not for what is sealed, which is not left lying about. */
    public SafeHtml renderOften(String markdown) {
        return drawn.get(markdown, text -> render(text, MarkdownContext.PAGE));
    }

    private HtmlDrawing drawing(MarkdownContext context) {
        return context.equals(MarkdownContext.PAGE)
                ? onPages
                : new HtmlDrawing(context::address, context.showsImages());
    }

    private static SafeHtml plain(String markdown) {
        var escaped = Entities.escape(markdown).replaceAll("\\R", "<br>");
        return Sanitiser.clean("<p>" + escaped + "</p>");
    }
}
