package nl.zwerm.exchange.internal.out;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for files that every system takes, whatever people called what is in them. */
final class SafeNames {

    private static final int LONGEST_PAGE = 40;
    private static final int LONGEST_FILE = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{C}\\p{Zl}\\p{Zp}]+");
    private static final Pattern AT_EDGE = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern PAGE = Pattern.compile("(?i).*\\.(?:md|markdown)");
    private static final Pattern DEVICE = Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

    /** A file that is called so is taken for the page of its folder. */
    private static final Set<String> OF_FOLDER = Set.of("index", "readme");

    private SafeNames() {}

    /** Of letters, digits and hyphens only. */
    static String page(String title) {
        var plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var words = NO_WORD.matcher(plain).replaceAll("-");
        var name = shortened(words, LONGEST_PAGE).replaceAll("^-|-$", "");
        if (name.isEmpty()) {
            return "page";
        }
        return OF_FOLDER.contains(name) || DEVICE.matcher(name).matches() ? "page-" + name : name;
    }

    /** With its ending; one that would be taken for a page gets another. */
    static String file(String name) {
        var fit = AT_EDGE.matcher(UNFIT.matcher(name).replaceAll("-")).replaceAll("");
        int dot = fit.lastIndexOf('.');
        var ending = dot > 0 && fit.length() - dot <= 10 ? fit.substring(dot) : "";
        var stem = shortened(fit.substring(0, fit.length() - ending.length()), LONGEST_FILE);
        var whole = stem.isEmpty() || DEVICE.matcher(fit).matches() ? "file-" + stem + ending : stem + ending;
        return PAGE.matcher(whole).matches() ? whole + ".txt" : whole;
    }

    private static String shortened(String name, int longest) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(longest, name.codePointCount(0, name.length()))));
    }
}
