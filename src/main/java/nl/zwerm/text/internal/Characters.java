package nl.zwerm.text.internal;

import static com.ibm.icu.lang.UProperty.DEFAULT_IGNORABLE_CODE_POINT;
import static com.ibm.icu.lang.UProperty.EMOJI_MODIFIER;
import static com.ibm.icu.lang.UProperty.EXTENDED_PICTOGRAPHIC;
import static com.ibm.icu.lang.UProperty.NONCHARACTER_CODE_POINT;
import static com.ibm.icu.lang.UProperty.VARIATION_SELECTOR;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Set;

/** Removes characters that cannot be seen but deceive, and keeps those invisible ones that writing needs. */
public final class Characters {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int EMPTY_BRAILLE = 0x2800;

    /** The limit of Unicode's stream-safe format; sorting longer towers takes time that grows with the square. */
    private static final int MOST_MARKS = 30;

    private static final Set<Integer> JOINING_SCRIPTS = Set.of(
            UScript.ARABIC,
            UScript.SYRIAC,
            UScript.MONGOLIAN,
            UScript.NKO,
            UScript.DEVANAGARI,
            UScript.BENGALI,
            UScript.GURMUKHI,
            UScript.GUJARATI,
            UScript.ORIYA,
            UScript.TAMIL,
            UScript.TELUGU,
            UScript.KANNADA,
            UScript.MALAYALAM,
            UScript.SINHALA,
            UScript.KHMER,
            UScript.MYANMAR,
            UScript.TIBETAN);

    private Characters() {}

    public static boolean hasHalves(String text) {
        return text.codePoints().anyMatch(character -> character >= 0xD800 && character <= 0xDFFF);
    }

    public static boolean hasTowersOfMarks(String text) {
        var marks = new int[] {0};
        return text.codePoints().anyMatch(character -> {
            marks[0] = isMark(character) ? marks[0] + 1 : 0;
            return marks[0] > MOST_MARKS;
        });
    }

    public static boolean showSomething(String text) {
        return text.codePoints()
                .anyMatch(character -> !UCharacter.isUWhiteSpace(character)
                        && !UCharacter.hasBinaryProperty(character, DEFAULT_IGNORABLE_CODE_POINT)
                        && character != EMPTY_BRAILLE);
    }

    public static String clean(String text, boolean line) {
        var clean = new StringBuilder(text.length());
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            int after = i < text.length() ? text.codePointAt(i) : -1;
            if (stays(character, before, after, line)) {
                clean.appendCodePoint(character);
                before = character;
            }
        }
        return clean.toString();
    }

    private static boolean stays(int character, int before, int after, boolean line) {
        if (character == NON_JOINER || character == JOINER) {
            return joinsLetters(before, after) || (character == JOINER && joinsPictures(before, after));
        }
        if (isDirectionMark(character)) {
            return !line;
        }
        if (isTag(character)) {
            return before == BLACK_FLAG || isTag(before);
        }
        if (UCharacter.hasBinaryProperty(character, VARIATION_SELECTOR)) {
            return before >= 0
                    && UCharacter.isPrintable(before)
                    && !UCharacter.isUWhiteSpace(before)
                    && !isMark(before);
        }
        return !isUnwanted(character);
    }

    private static boolean isUnwanted(int character) {
        return (UCharacter.isISOControl(character) && !UCharacter.isUWhiteSpace(character))
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || (character >= 0xFFF9 && character <= 0xFFFB)
                || UCharacter.hasBinaryProperty(character, NONCHARACTER_CODE_POINT)
                || UCharacter.hasBinaryProperty(character, DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static boolean joinsLetters(int before, int after) {
        return before >= 0
                && JOINING_SCRIPTS.contains(UScript.getScript(before))
                && (after < 0 || UCharacter.isUWhiteSpace(after) || JOINING_SCRIPTS.contains(UScript.getScript(after)));
    }

    private static boolean joinsPictures(int before, int after) {
        return (before == EMOJI_STYLE || isPicture(before) || isModifier(before)) && isPicture(after);
    }

    private static boolean isPicture(int character) {
        return character >= 0 && UCharacter.hasBinaryProperty(character, EXTENDED_PICTOGRAPHIC);
    }

    private static boolean isModifier(int character) {
        return character >= 0 && UCharacter.hasBinaryProperty(character, EMOJI_MODIFIER);
    }

    private static boolean isDirectionMark(int character) {
        return character == 0x200E || character == 0x200F || character == 0x061C;
    }

    private static boolean isTag(int character) {
        return character >= 0xE0020 && character <= 0xE007F;
    }

    private static boolean isMark(int character) {
        int type = UCharacter.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
