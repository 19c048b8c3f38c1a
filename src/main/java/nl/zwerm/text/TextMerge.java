package nl.zwerm.text;

import nl.zwerm.text.internal.Joining;

/**
 * Two changes of one text put together, line by line. Where both changed the same place each stands there, {@code theirs}
 * first, and {@code clean} is false.
 */
public record TextMerge(String text, boolean clean) {

    public static TextMerge of(String before, String theirs, String ours) {
        return Joining.join(before, theirs, ours);
    }
}
