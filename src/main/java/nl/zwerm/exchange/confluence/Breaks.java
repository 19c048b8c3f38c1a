package nl.zwerm.exchange.confluence;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Breaks at the edge of a link or a stressed word move out of it, and those that part nothing go: both say nothing in Markdown. */
final class Breaks {

    private static final Set<String> INLINE =
            Set.of("a", "span", "strong", "b", "em", "i", "del", "s", "strike", "code", "sub", "sup", "kbd");

    private Breaks() {}

    static void tidy(Element body) {
        for (var found : body.select("br").reversed()) {
            moveOut(found);
            var next = beside(found, true);
            var before = beside(found, false);
            if (next == null || before == null || isBreak(next)) {
                found.remove();
            }
        }
    }

    private static void moveOut(Element found) {
        for (var around = found.parent(); around != null && INLINE.contains(around.normalName()); ) {
            if (beside(found, true) == null) {
                around.after(found);
            } else if (beside(found, false) == null) {
                around.before(found);
            } else {
                return;
            }
            around = found.parent();
        }
    }

    /** What shows something, before or after it. */
    private static @Nullable Node beside(Node node, boolean after) {
        var at = after ? node.nextSibling() : node.previousSibling();
        while (at instanceof TextNode text && text.isBlank()) {
            at = after ? at.nextSibling() : at.previousSibling();
        }
        return at;
    }

    private static boolean isBreak(Node node) {
        return node instanceof Element element && element.normalName().equals("br");
    }
}
