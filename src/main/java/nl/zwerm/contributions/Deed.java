package nl.zwerm.contributions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done in care of something: by stewards, and some of it by whoever made it. */
public enum Deed {
    HIDE,
    REMOVE,
    LOCK,
    SLOW,
    OUTDATE,
    MERGE,
    MOVE,
    /** A pseudonym, in one thread. */
    SILENCE,
    /** What was reported; of what, nobody reads. */
    SET_ASIDE,
    TAKE_OUT,
    APPOINT,
    UNAPPOINT;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Deed> ofWord(String word) {
        return Arrays.stream(values()).filter(deed -> deed.word().equals(word)).findFirst();
    }
}
