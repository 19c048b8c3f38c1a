package nl.zwerm.knowledge.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where one suggests how a page should read; {@code waits} when the viewer can change it in no other way. */
@Template("knowledge/suggest")
public record SuggestFormPage(String id, String title, PageForm form, boolean waits, Errors errors) {

    public String path() {
        return "/pages/" + id;
    }
}
