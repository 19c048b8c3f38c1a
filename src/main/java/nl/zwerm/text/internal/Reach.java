package nl.zwerm.text.internal;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** How many characters of addresses a document prints: one long address referred to often could fill the memory. */
public final class Reach extends AbstractVisitor {

    private static final int PER_CHARACTER = 20;
    private static final int ALWAYS = 100_000;

    private long addresses;

    private Reach() {}

    public static Reach of(Node document) {
        var reach = new Reach();
        document.accept(reach);
        return reach;
    }

    public boolean within(int length) {
        return addresses <= ALWAYS + (long) PER_CHARACTER * length;
    }

    @Override
    public void visit(Link link) {
        addresses += link.getDestination().length();
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        addresses += image.getDestination().length();
        visitChildren(image);
    }
}
