package nl.zwerm.discussions.internal;

import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;

/** Where a message is changed; {@code path} is its own, {@code back} where it stands. */
@Template("discussions/edit-message")
public record MessagePage(String title, String path, String back, String body, int version, Errors errors) {}
