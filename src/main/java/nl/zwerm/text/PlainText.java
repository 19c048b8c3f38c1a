package nl.zwerm.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import nl.zwerm.text.internal.Dialect;
import nl.zwerm.text.internal.PlainTextWriter;

/** Text without its marks, for search, excerpts and mail. */
public final class PlainText {

    private PlainText() {}

    /** What is too long to be read as Markdown comes back as it is. */
    public static String of(String markdown) {
        return Dialect.parse(markdown).map(PlainTextWriter::write).orElse(markdown);
    }

    /** A name or a title as a piece of Markdown that reads as it is. */
    public static String asMarkdown(String plain) {
        return plain.replaceAll("([\\\\`*_\\[\\]<>&~!$])", "\\\\$1");
    }

    /** The beginning of a plain text on one line, at most so many characters, the ellipsis included. */
    public static String excerpt(String text, int longest) {
        var line = enough(text, longest).strip().replaceAll("[\\s\\u00a0]+", " ");
        if (line.length() <= longest) {
            return line;
        }
        var end = lastBoundary(BreakIterator.getWordInstance(ULocale.ROOT), line, longest - 1);
        if (end < longest / 2) {
            end = lastBoundary(BreakIterator.getCharacterInstance(ULocale.ROOT), line, longest - 1);
        }
        return line.substring(0, end).stripTrailing() + "…";
    }

    /** The same of what is written with marks, of which no more is read than that takes. */
    public static String beginning(String markdown, int longest) {
        return excerpt(of(enough(markdown, longest)), longest);
    }

    private static String enough(String text, int longest) {
        return text.substring(0, Math.min(text.length(), 20 * longest + 1_000));
    }

    private static int lastBoundary(BreakIterator boundaries, String line, int at) {
        boundaries.setText(line);
        return boundaries.isBoundary(at) ? at : boundaries.preceding(at);
    }
}
