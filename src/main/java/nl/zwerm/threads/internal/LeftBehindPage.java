package nl.zwerm.threads.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.text.SafeHtml;
import nl.zwerm.web.Template;

/** What the viewer wrote in a thread that was taken away from them, {@code why}, and nothing else of it. */
@Template("threads/left-behind")
public record LeftBehindPage(String why, List<Text> texts) {

    public record Text(SafeHtml body, String language, Instant at) {}
}
