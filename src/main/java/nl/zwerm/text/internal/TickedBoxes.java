package nl.zwerm.text.internal;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Tasks of a list, done or not, as boxes: {@code - [ ]} and {@code - [x]} of GitHub's Markdown. */
final class TickedBoxes extends AbstractVisitor {
    @Override
    public void visit(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text) {
            text.setLiteral(boxed(text.getLiteral()));
        }
        visitChildren(item);
    }

    /** Once its box was drawn, which stands where the sign of the list would. */
    static boolean isTask(ListItem item) {
        return item.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof Text text
                && (text.getLiteral().startsWith("\u2610") || text.getLiteral().startsWith("\u2611"));
    }

    private static String boxed(String literal) {
        if (literal.startsWith("[ ] ") || literal.equals("[ ]")) {
            return "\u2610" + literal.substring(3);
        }
        boolean done = literal.startsWith("[x] ") || literal.startsWith("[X] ") || literal.equals("[x]");
        return done ? "\u2611" + literal.substring(3) : literal;
    }
}
