package nl.zwerm.discussions.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one says with a tap instead of a sentence. A few, so that everybody means the same by them. */
public enum Reaction {
    AGREE,
    THANKS,
    FUNNY,
    SURPRISING,
    THINKING,
    DONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Reaction> ofWord(String word) {
        return Arrays.stream(values())
                .filter(reaction -> reaction.word().equals(word))
                .findFirst();
    }
}
