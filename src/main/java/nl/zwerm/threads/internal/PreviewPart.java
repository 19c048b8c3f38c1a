package nl.zwerm.threads.internal;

import nl.zwerm.shared.Said;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** What a text will look like, or why it cannot be shown. */
@Template("threads/preview")
public record PreviewPart(@Nullable SafeHtml html, @Nullable Said refusal) {}
