package nl.zwerm.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.zwerm.text.Guarded.Fine;
import nl.zwerm.text.Guarded.Refused;
import nl.zwerm.text.internal.Characters;
import org.jspecify.annotations.Nullable;

/** Cleans what people type and keeps it within limits, counted in code points; cuts nothing off. */
public final class Guards {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Pattern SPACES = Pattern.compile("\\p{IsWhite_Space}+");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern BLANK_START = Pattern.compile("\\A(?:[ \\t]*+\\n)++");

    /** Normalising shortens no text more than this, so what is longer is refused before that work is done. */
    private static final int MOST_SHRINKING = 4;

    private Guards() {}

    /** A title, a label: one line. */
    public static Guarded line(@Nullable String typed, int longest) {
        return filled(optionalLine(typed, longest));
    }

    /** The name of a person, team, topic or space: one line with a letter or digit that can be seen. */
    public static Guarded name(@Nullable String typed, int longest) {
        var line = line(typed, longest);
        return line instanceof Fine(var text) && text.codePoints().noneMatch(UCharacter::isLetterOrDigit)
                ? new Refused("text.no-letter", Map.of())
                : line;
    }

    /** Markdown, or anything of several lines. */
    public static Guarded text(@Nullable String typed, int longest) {
        return filled(optionalText(typed, longest));
    }

    /** A line that may stay empty. */
    public static Guarded optionalLine(@Nullable String typed, int longest) {
        return guard(typed, longest, true, Guards::onOneLine);
    }

    /** A text that may stay empty. */
    public static Guarded optionalText(@Nullable String typed, int longest) {
        return guard(typed, longest, false, Guards::inLines);
    }

    private static Guarded guard(@Nullable String typed, int longest, boolean line, UnaryOperator<String> layout) {
        var given = typed == null ? "" : typed;
        if (Characters.hasHalves(given)) {
            return new Refused("text.broken", Map.of());
        }
        if (length(given) / MOST_SHRINKING > longest) {
            return tooLong(given, longest);
        }
        var clean = Characters.clean(given, line);
        if (Characters.hasTowersOfMarks(clean)) {
            return new Refused("text.broken", Map.of());
        }
        var text = layout.apply(NFC.normalize(clean));
        return length(text) > longest ? tooLong(text, longest) : new Fine(text);
    }

    private static Guarded filled(Guarded guarded) {
        return guarded instanceof Fine(var text) && !Characters.showSomething(text)
                ? new Refused("text.empty", Map.of())
                : guarded;
    }

    private static Refused tooLong(String text, int longest) {
        return new Refused("text.too-long", Map.of("max", longest, "given", length(text)));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String onOneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** An indented first line and spaces at the end of a line mean something in Markdown, so they stay. */
    private static String inLines(String text) {
        var lines = LINE_END.matcher(text).replaceAll("\n");
        return BLANK_START.matcher(lines).replaceFirst("").stripTrailing();
    }
}
