package nl.zwerm.spaces;

import java.util.Locale;

/**
 * Open: anyone reads, writes after joining. Closed: name, purpose and stewards are shown, content is not there for
 * others. Confidential: nothing of it exists for others, and all its text is sealed.
 */
public enum SpaceKind {
    OPEN,
    CLOSED,
    CONFIDENTIAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SpaceKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
