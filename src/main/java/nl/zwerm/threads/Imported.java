package nl.zwerm.threads;

import java.util.regex.Pattern;

/** Where something was made before it came here; {@code votes} were cast there, by whom nobody knows. */
public record Imported(String origin, String address, String licence, int votes) {

    private static final Pattern CREATIVE_COMMONS = Pattern.compile("CC (BY(?:-[A-Z]{2})*) (\\d\\.\\d)");

    /** The name that people know; what stands before the colon says what kind of place it is. */
    public String site() {
        return origin.substring(origin.indexOf(':') + 1);
    }

    /** Where the licence can be read, as Creative Commons asks to tell; empty for others. */
    public String licenceAddress() {
        var known = CREATIVE_COMMONS.matcher(licence);
        return known.matches()
                ? "https://creativecommons.org/licenses/%s/%s/"
                        .formatted(known.group(1).toLowerCase(java.util.Locale.ROOT), known.group(2))
                : "";
    }
}
