package nl.zwerm.text.internal;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Writes what a reader would see of a document, one block a line. */
public final class PlainTextWriter extends AbstractVisitor {

    private final StringBuilder written = new StringBuilder();

    private PlainTextWriter() {}

    public static String write(Node node) {
        node.accept(new TickedBoxes());
        var writer = new PlainTextWriter();
        writer.visitChildren(node);
        return writer.written.toString().strip();
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph instanceof Footnotes.Footnote footnote) {
            written.append('[').append(footnote.label()).append("] ");
        }
        block(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        block(heading);
    }

    @Override
    public void visit(ListItem item) {
        block(item);
    }

    private void block(Block block) {
        visitChildren(block);
        line();
    }

    @Override
    public void visit(BlockQuote quote) {
        Callouts.take(quote);
        visitChildren(quote);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        written.append(code.getLiteral());
        line();
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        written.append(code.getLiteral());
        line();
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        line();
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        if (node instanceof Footnotes.Sign sign) {
            written.append('[').append(sign.label()).append(']');
        } else if (node instanceof Formulas.Formula formula) {
            written.append(formula.tex());
        } else if (node instanceof TableCell) {
            written.append('\t');
        } else if (node instanceof TableRow) {
            line();
        }
    }

    @Override
    public void visit(Text text) {
        written.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        written.append(code.getLiteral());
    }

    @Override
    public void visit(Image image) {
        var before = written.length();
        visitChildren(image);
        if (written.length() == before) {
            written.append(image.getDestination());
        }
        Captions.of(image).ifPresent(caption -> {
            line();
            written.append(caption);
        });
    }

    @Override
    public void visit(HtmlInline tag) {
        if (!TypedTags.work(tag)) {
            written.append(tag.getLiteral());
        } else if (tag.getLiteral().startsWith("<br")) {
            line();
        }
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        written.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        line();
    }

    private void line() {
        while (!written.isEmpty() && written.charAt(written.length() - 1) == '\t') {
            written.setLength(written.length() - 1);
        }
        if (!written.isEmpty() && written.charAt(written.length() - 1) != '\n') {
            written.append('\n');
        }
    }
}
