package nl.zwerm.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Marks passages in a drawn text. Where one stands is told in characters of the text as it is read: spaces in a row, and
 * the edge of a block or a cell, count as one, those at the start not at all, and what is put in here neither. The script
 * {@code passages.js} reads a page alike.
 */
public final class PassageMarks {

    private static final String LINK = "passage-link";
    private static final Set<String> WITHIN_A_LINE =
            Set.of("a", "em", "strong", "del", "code", "sup", "sub", "kbd", "mark", "img");

    /** A stretch of text between tags; {@code apart} from what was before it when a block or a cell ends between them. */
    private record Piece(TextNode node, boolean apart) {

        String read() {
            return (apart ? " " : "") + node.getWholeText();
        }
    }

    private final Element body;

    public PassageMarks(Element body) {
        this.body = body;
    }

    public String text() {
        var text = new StringBuilder();
        pieces().forEach(piece -> text.append(piece.read()));
        return singleSpaced(text.toString());
    }

    public static String singleSpaced(String text) {
        var read = new StringBuilder(text.length());
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (!space) {
                read.append(text.charAt(i));
            } else if (!blank) {
                read.append(' ');
            }
            blank = space;
        }
        return read.toString();
    }

    /** As {@code \s} in the browser has it. */
    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\ufeff';
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        body.traverse(new NodeVisitor() {
            private boolean apart;

            @Override
            public void head(Node node, int depth) {
                apart |= isEdge(node);
                if (node instanceof TextNode text && !isLink(text.parent())) {
                    pieces.add(new Piece(text, apart));
                    apart = false;
                }
            }

            @Override
            public void tail(Node node, int depth) {
                apart |= isEdge(node);
            }
        });
        return pieces;
    }

    private static boolean isLink(@Nullable Element element) {
        return element != null && element.hasClass(LINK);
    }

    private static boolean isEdge(Node node) {
        return node instanceof Element element && !WITHIN_A_LINE.contains(element.normalName());
    }

    /** Each stretch of text between tags is marked by itself; a link to what is about all of it comes after the last. */
    public void mark(String id, int number, int start, int end) {
        @Nullable Element last = null;
        int at = 0;
        boolean blank = true;
        for (var piece : pieces()) {
            var read = piece.read();
            int from = read.length();
            int to = 0;
            for (int i = 0; i < read.length(); i++) {
                boolean space = isSpace(read.charAt(i));
                if (space && blank) {
                    continue;
                }
                if (at >= start && at < end) {
                    from = Math.min(from, i);
                    to = i + 1;
                }
                at++;
                blank = space;
            }
            if (from < to && !read.substring(from, to).isBlank()) {
                int shift = piece.apart() ? 1 : 0;
                var mark = wrapped(piece.node(), Math.max(0, from - shift), to - shift);
                if (last == null) {
                    mark.attr("id", "passage-" + id);
                }
                last = mark;
            }
        }
        if (last != null) {
            afterAnyLink(last).after(link(id, number));
        }
    }

    private static Element wrapped(TextNode node, int from, int to) {
        var rest = from == 0 ? node : node.splitText(from);
        if (to - from < rest.getWholeText().length()) {
            rest.splitText(to - from);
        }
        var mark = new Element("mark").addClass("passage");
        rest.replaceWith(mark);
        return mark.appendChild(rest);
    }

    /** No link stands in another. */
    private static Node afterAnyLink(Element mark) {
        var around = mark.closest("a");
        return around == null ? mark : around;
    }

    /** Its name is that of all such links, which stands elsewhere on the page, and its number. */
    private static Element link(String id, int number) {
        var name = "passage-link-" + id;
        return new Element("a")
                .addClass(LINK)
                .attr("id", name)
                .attr("href", "#comment-" + id)
                .attr("aria-labelledby", "passage-word " + name)
                .text(Integer.toString(number));
    }
}
