package nl.zwerm.threads;

import nl.zwerm.web.Pages.Errors;

/** A text being written in the field of that name; {@code pseudonym} when it is to stand under one. */
public record Writing(String field, String body, String draft, String once, boolean pseudonym, Errors errors) {

    /** Whether something was typed, sent or not. */
    public boolean any() {
        return !body.isEmpty() || !draft.isEmpty() || errors.any();
    }
}
