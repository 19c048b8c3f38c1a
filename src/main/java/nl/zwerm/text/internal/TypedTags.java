package nl.zwerm.text.internal;

import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Tags that somebody typed: a few that Markdown has no sign for work, all others are shown as they were typed. */
final class TypedTags implements NodeRenderer {

    private static final Set<String> WORKING =
            Set.of("<sub>", "</sub>", "<sup>", "</sup>", "<kbd>", "</kbd>", "<br>", "<br/>", "<br />");

    private final HtmlNodeRendererContext context;

    TypedTags(HtmlNodeRendererContext context) {
        this.context = context;
    }

    static boolean work(HtmlInline tag) {
        return WORKING.contains(tag.getLiteral());
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(HtmlInline.class);
    }

    @Override
    public void render(Node node) {
        var tag = (HtmlInline) node;
        if (work(tag)) {
            context.getWriter().raw(tag.getLiteral());
        } else {
            context.getWriter().text(tag.getLiteral());
        }
    }
}
