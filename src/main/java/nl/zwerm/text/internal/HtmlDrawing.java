package nl.zwerm.text.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** Draws a parsed document as HTML, which still has to pass the sanitiser. */
public final class HtmlDrawing {

    private final HtmlRenderer renderer;

    public HtmlDrawing(UnaryOperator<String> address, boolean withImages) {
        renderer = HtmlRenderer.builder()
                .extensions(Dialect.EXTENSIONS)
                .escapeHtml(true)
                .percentEncodeUrls(true)
                .attributeProviderFactory(_ -> (node, tag, attributes) -> adorn(node, tag, attributes, address))
                .nodeRendererFactory(context -> new TypedTags(context))
                .nodeRendererFactory(context -> new Pictures(context, withImages))
                .nodeRendererFactory(context -> new Captions(context))
                .nodeRendererFactory(context -> new Footnotes(context))
                .nodeRendererFactory(context -> new Formulas(context))
                .build();
    }

    /** The names of places in it begin with {@code name}, as several texts stand on one page. */
    public String draw(Node document, String name) {
        document.accept(new LowerHeadings());
        document.accept(new TickedBoxes());
        document.accept(new Captions.Framing());
        Footnotes.gather(document, name);
        return renderer.render(document);
    }

    private static void adorn(Node node, String tag, Map<String, String> attributes, UnaryOperator<String> address) {
        attributes.computeIfPresent("href", (_, href) -> address.apply(href));
        if (node instanceof Link link && MentionLinks.person(link).isPresent()) {
            attributes.put("class", "mention");
        }
        if (node instanceof ListItem item && TickedBoxes.isTask(item)) {
            attributes.put("class", "task");
        }
        if (node instanceof FencedCodeBlock code && tag.equals("pre") && Formulas.isDrawn(code)) {
            attributes.put("class", code.getInfo());
        }
        if (node instanceof BlockQuote quote) {
            Callouts.take(quote).ifPresent(kind -> attributes.put("class", "callout " + kind));
        }
    }

    /**
     * A page has one h1, its title, and h2 for its own parts: what people write starts below those, with whatever level they
     * begin, and goes one deeper at a time.
     */
    private static final class LowerHeadings extends AbstractVisitor {

        private static final int FIRST = 3;
        private static final int DEEPEST = 6;

        private final Deque<Integer> around = new ArrayDeque<>();

        @Override
        public void visit(Heading heading) {
            while (!around.isEmpty() && around.peek() >= heading.getLevel()) {
                around.pop();
            }
            int level = Math.min(DEEPEST, FIRST + around.size());
            around.push(heading.getLevel());
            heading.setLevel(level);
        }
    }
}
