package nl.zwerm.recognition.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** What the viewer was given, or gave; a page of it, the newest first. */
@Template("recognition/index")
public record ComplimentsPage(boolean given, List<Line> lines, String next, boolean first) {

    /** {@code who} is the other, or the team; {@code state} is the key of what became of it, for whoever received it. */
    public record Line(
            String path,
            String text,
            String who,
            Instant at,
            @Nullable String state) {}

    public String path() {
        return "/recognition?list=" + (given ? "given" : "received");
    }
}
