package nl.zwerm.circles.methods;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one role may write in a phase.
 *
 * @param max per person, or per group where the phase has groups
 * @param chars of one text, in UTF-16 units
 * @param words at most so many words, 0 for no such bound
 * @param of the kind that a vote, rating or answer is about; {@code null} when about the case itself
 * @param choices what can be chosen, as keys of the file with their words; empty for free text
 * @param sealedUntil number of the phase that opens it, 0 for none
 * @param alone minutes after which what was hidden is shown and goes on as LIVE, 0 for never
 * @param kept how long it is kept
 */
public record Line(
        Method.Role who,
        Kind kind,
        int max,
        int chars,
        int words,
        Visibility visibility,
        @Nullable Kind of,
        List<Choice> choices,
        int sealedUntil,
        double alone,
        Kept kept) {

    public Line {
        choices = List.copyOf(choices);
    }

    /** Whether somebody who may write both would see the same form twice. */
    public boolean asksTheSame(Line other) {
        return kind == other.kind
                && visibility == other.visibility
                && of == other.of
                && sealedUntil == other.sealedUntil
                && alone == other.alone
                && choices.equals(other.choices);
    }

    public record Choice(String key, Worded words) {}

    /** As the session is, or gone when it closes, or after 30 days. */
    public enum Kept {
        SESSION,
        UNTIL_CLOSED,
        DAYS_30
    }
}
