package nl.zwerm.threads;

import nl.zwerm.web.Pages.Errors;

/** A text being written in the field of that name. */
public record Writing(String field, String body, String draft, String once, Errors errors) {

    /** Whether something was typed, sent or not. */
    public boolean any() {
        return !body.isEmpty() || errors.any();
    }
}
