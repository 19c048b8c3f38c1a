package nl.zwerm.search.internal;

import java.util.ArrayList;
import java.util.List;
import nl.zwerm.search.Passage;
import nl.zwerm.search.Passage.Mark;

/** A stretch of text that is marked, or is not. */
public record Piece(String text, boolean marked) {

    static List<Piece> of(String text, List<Mark> marks) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var mark : marks) {
            add(pieces, text.substring(at, mark.start()), false);
            add(pieces, text.substring(mark.start(), mark.end()), true);
            at = mark.end();
        }
        add(pieces, text.substring(at), false);
        return List.copyOf(pieces);
    }

    /** With an ellipsis where the text goes on. */
    static List<Piece> of(Passage passage) {
        var pieces = new ArrayList<Piece>();
        add(pieces, passage.cutBefore() ? "… " : "", false);
        pieces.addAll(of(passage.text(), passage.marks()));
        add(pieces, passage.cutAfter() ? " …" : "", false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
