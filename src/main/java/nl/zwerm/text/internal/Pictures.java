package nl.zwerm.text.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Images of our own are shown; others become a link, so that reading a page tells no other host about the reader. */
final class Pictures implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final boolean shown;

    Pictures(HtmlNodeRendererContext context, boolean shown) {
        this.context = context;
        this.shown = shown;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        var image = (Image) node;
        var description = PlainTextWriter.write(image);
        if (shown && Addresses.isOwnFile(image.getDestination())) {
            // In this order, or the same page would read differently after each start.
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("src", image.getDestination());
            attributes.put("alt", description);
            context.getWriter().tag("img", attributes, true);
        } else if (isInLink(image)) {
            context.getWriter().text(description);
        } else {
            link(image, description.isBlank() ? image.getDestination() : description);
        }
    }

    private void link(Image image, String description) {
        var href = context.encodeUrl(image.getDestination());
        context.getWriter().tag("a", context.extendAttributes(image, "a", Map.of("href", href)));
        context.getWriter().text(description);
        context.getWriter().tag("/a");
    }

    private static boolean isInLink(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Link) {
                return true;
            }
        }
        return false;
    }
}
