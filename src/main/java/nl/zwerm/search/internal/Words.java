package nl.zwerm.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/** The plain words of a text and where they stand. */
final class Words {

    private static final Analyzer PLAIN = WordAnalyzer.plain();

    private Words() {}

    /** {@code joined}: the whole of a word whose pieces are listed as well, as "email" beside "e" and "mail". */
    record Word(String text, int start, int end, boolean joined) {}

    static List<Word> of(String text, int limit) {
        var words = new ArrayList<Word>();
        try (var stream = PLAIN.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var length = stream.addAttribute(PositionLengthAttribute.class);
            stream.reset();
            while (words.size() < limit && stream.incrementToken()) {
                words.add(new Word(
                        term.toString(), offset.startOffset(), offset.endOffset(), length.getPositionLength() > 1));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Without the joined ones, so that each piece of text counts once. */
    static List<String> pieces(String text, int limit) {
        return of(text, limit).stream()
                .filter(word -> !word.joined())
                .map(Word::text)
                .toList();
    }
}
