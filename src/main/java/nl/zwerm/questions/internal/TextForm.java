package nl.zwerm.questions.internal;

import org.jspecify.annotations.Nullable;

/** An answer or a comment exactly as typed. {@code once} is the same when a form is sent again. */
public record TextForm(@Nullable String body, String draft, int version, String once) {

    static final String ANSWER_FIELD = "answer-body";

    public String text() {
        return body == null ? "" : body;
    }
}
