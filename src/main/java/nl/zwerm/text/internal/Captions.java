package nl.zwerm.text.internal;

import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** A picture alone in its paragraph has its title beneath it, to be read: {@code ![what it shows](/files/x "the caption")}. */
final class Captions implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    Captions(HtmlNodeRendererContext context) {
        this.context = context;
    }

    static Optional<String> of(Image image) {
        boolean alone = image.getParent() instanceof Paragraph paragraph
                && !(paragraph instanceof Footnotes.Footnote)
                && image.getPrevious() == null
                && image.getNext() == null;
        return Optional.ofNullable(image.getTitle()).filter(title -> alone && !title.isBlank());
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Figure.class);
    }

    @Override
    public void render(Node node) {
        var html = context.getWriter();
        html.line();
        html.tag("figure");
        context.render(node.getFirstChild());
        html.tag("figcaption");
        html.text(((Figure) node).caption);
        html.tag("/figcaption");
        html.tag("/figure");
        html.line();
    }

    private static final class Figure extends CustomBlock {

        private final String caption;

        private Figure(String caption) {
            this.caption = caption;
        }
    }

    /** Puts such pictures in the place of their paragraphs. */
    static final class Framing extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            of(image).ifPresent(caption -> {
                var figure = new Figure(caption);
                var paragraph = image.getParent();
                paragraph.insertBefore(figure);
                paragraph.unlink();
                figure.appendChild(image);
            });
        }
    }
}
