package nl.zwerm.threads;

import org.jspecify.annotations.Nullable;

/** A text exactly as typed. {@code once} is the same when a form is sent again. */
public record TextForm(@Nullable String body, String draft, int version, String once) {

    public String text() {
        return body == null ? "" : body;
    }
}
