package nl.zwerm.text;

import nl.zwerm.text.internal.Dialect;
import nl.zwerm.text.internal.HtmlDrawing;
import nl.zwerm.text.internal.Reach;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;

/** Turns what people write into HTML that is safe to show. */
@Component
public class Markdown {

    private final HtmlDrawing onPages = new HtmlDrawing(MarkdownContext.PAGE::address, true);

    public SafeHtml render(String markdown, MarkdownContext context) {
        return Dialect.parse(markdown)
                .filter(document -> Reach.of(document).within(markdown.length()))
                .map(document -> Sanitiser.clean(drawing(context).draw(document)))
                .orElseGet(() -> plain(markdown));
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
