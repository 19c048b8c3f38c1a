package nl.zwerm.threads;

import nl.zwerm.web.Pages.Errors;

/** What was typed in the field of that name and could not be taken. */
public record Retyped(String field, TextForm form, Errors errors) {

    public static final Retyped NOTHING = new Retyped("", new TextForm("", "", 0, ""), Errors.NONE);
}
