package nl.zwerm.knowledge.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a new page can begin with: headings that are known to help, to be filled in. */
public enum Pattern {
    HOW_TO,
    PROTOCOL,
    DECISION,
    MEETING,
    LESSON;

    /** As in addresses and words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Pattern> find(String word) {
        return Arrays.stream(values())
                .filter(pattern -> pattern.word().equals(word))
                .findFirst();
    }
}
