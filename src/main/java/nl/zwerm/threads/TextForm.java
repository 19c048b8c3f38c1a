package nl.zwerm.threads;

import nl.zwerm.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A text exactly as typed. {@code once} is the same when a form is sent again; {@code pseudonym} when it is to stand under
 * one, where that can be chosen; {@code passage} is what it is about, where that is less than all of a text.
 */
public record TextForm(
        @Nullable String body, String draft, int version, String once, boolean pseudonym, Passage passage) {

    /** About all of it. */
    public TextForm(@Nullable String body, String draft, int version, String once, boolean pseudonym) {
        this(body, draft, version, once, pseudonym, Passage.NONE);
    }

    /** Under one's name. */
    public TextForm(@Nullable String body, String draft, int version, String once) {
        this(body, draft, version, once, false);
    }

    public TextForm aboutAllOfIt() {
        return new TextForm(body, draft, version, once, pseudonym);
    }

    public String text() {
        return body == null ? "" : body;
    }
}
