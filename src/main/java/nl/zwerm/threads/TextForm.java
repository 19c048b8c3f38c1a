package nl.zwerm.threads;

import org.jspecify.annotations.Nullable;

/**
 * A text exactly as typed. {@code once} is the same when a form is sent again; {@code pseudonym} when it is to stand under
 * one, where that can be chosen.
 */
public record TextForm(@Nullable String body, String draft, int version, String once, boolean pseudonym) {

    /** Under one's name. */
    public TextForm(@Nullable String body, String draft, int version, String once) {
        this(body, draft, version, once, false);
    }

    public String text() {
        return body == null ? "" : body;
    }
}
