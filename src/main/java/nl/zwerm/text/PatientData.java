package nl.zwerm.text;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what may point at one patient or client in a text, for places where cases are talked about without names. It
 * finds forms of writing, not people: a name or a rare trait it does not know. Each form is looked for in time that
 * grows with the text and no faster, whatever is pasted.
 */
public final class PatientData {

    /** What was found. A citizen service number (BSN) is never let through; of the others whoever wrote it is asked. */
    public enum Trace {
        BSN,
        DATE,
        PHONE,
        EMAIL,
        NUMBER
    }

    /** Nine digits, in groups or not; eight only together, since a date has eight too. */
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d.,-])(?:\\d(?:[ .-]?\\d){8}|\\d{8})(?![-.]?\\d)");

    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(?:(?:0?[1-9]|[12]\\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:19|20)\\d\\d"
                    + "|(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))(?!\\d)");
    private static final Pattern BORN =
            Pattern.compile("(?iu)\\b(?:geb(?:oren|\\.|datum)?|geboortedatum|born|d\\.?o\\.?b\\.?)\\s*(?::\\s*)?\\d");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d+])(?:(?:\\+|00)31[ -]?\\(?0?\\)?|0)[1-9](?:[ -]?\\d){8}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]@[\\w-]+\\.[\\w-]");
    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)\\b(?:mrn|pati[eë]nt(?:en)?(?:nummer|nr|number| number| no)|ziekenhuis(?:nummer|nr)|dossier(?:nummer|nr)"
                    + "|cli[eë]nt(?:nummer|nr)|hospital number|pid)\\.?\\s*(?::\\s*)?[a-z]{0,3}\\d{4}");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^\\p{Punct}+|(?<!\\p{Punct})\\p{Punct}+$");
    private static final int LONGEST_WORD = 40;
    private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

    private PatientData() {}

    /** What was found, and how it is written, so that it can be told from another of its kind. */
    public record Found(Trace trace, String written) {}

    /** The kinds of trace in the text; empty for most. */
    public static Set<Trace> in(String text) {
        var traces = EnumSet.noneOf(Trace.class);
        found(text).forEach(found -> traces.add(found.trace()));
        return traces;
    }

    /** All of them, kind by kind. */
    public static Set<Found> found(String text) {
        var found = new LinkedHashSet<Found>();
        gather(Trace.BSN, DIGITS, text, found);
        gather(Trace.DATE, DATE, text, found);
        gather(Trace.DATE, BORN, text, found);
        gather(Trace.PHONE, PHONE, text, found);
        gather(Trace.EMAIL, EMAIL, text, found);
        gather(Trace.NUMBER, NUMBER, text, found);
        return found;
    }

    private static void gather(Trace trace, Pattern form, String text, Set<Found> found) {
        var match = form.matcher(text);
        while (match.find()) {
            if (trace != Trace.BSN || isBsn(match.group().replaceAll("\\D", ""))) {
                found.add(new Found(trace, written(text, match.start(), match.end())));
            }
        }
    }

    /** With the rest of its first and last word, which a form need not look at; a word is not endless. */
    private static String written(String text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < LONGEST_WORD && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < LONGEST_WORD && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        var words = SPACE.matcher(text.substring(from, to)).replaceAll(" ");
        return EDGES.matcher(words).replaceAll("");
    }

    /** The 11-check (elfproef) on eight or nine digits. */
    static boolean isBsn(String digits) {
        var nine = digits.length() == 8 ? "0" + digits : digits;
        if (nine.length() != 9) {
            return false;
        }
        int sum = 0;
        boolean something = false;
        for (int i = 0; i < 9; i++) {
            int digit = nine.charAt(i) - '0';
            something |= digit != 0;
            sum += WEIGHTS[i] * digit;
        }
        return something && sum % 11 == 0;
    }
}
