package nl.zwerm.web;

import org.jspecify.annotations.Nullable;

/** One sentence after a deed, shown once on the next page, with a way to undo it where there is one. */
public record Flash(String word, @Nullable String undoPath) {

    public Flash(String word) {
        this(word, null);
    }
}
