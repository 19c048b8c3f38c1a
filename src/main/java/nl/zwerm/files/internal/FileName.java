package nl.zwerm.files.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A name that a file came with, made fit to be shown and to be saved under: no way to elsewhere, nothing that reads backwards. */
public final class FileName {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\u2028\\u2029]");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[:*?\"<>|]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~&$@:^=-]");

    private FileName() {}

    /** Empty when nothing of it is left. */
    public static String of(String given) {
        var name = FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                .replaceAll("");
        name = NOT_IN_NAMES
                .matcher(UNSEEN.matcher(SPACES.matcher(name).replaceAll(" ")).replaceAll(""))
                .replaceAll("_");
        return EDGES.matcher(shortened(EDGES.matcher(name).replaceAll(""))).replaceAll("");
    }

    /** The link that stands in a text. */
    static String link(String name, String address) {
        return "[" + SIGNS.matcher(name).replaceAll("\\\\$0") + "](" + address + ")";
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
        int end = name.offsetByCodePoints(0, LONGEST - ending.codePointCount(0, ending.length()));
        return name.substring(0, end) + ending;
    }
}
