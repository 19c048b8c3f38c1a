package nl.zwerm.pilots.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.web.Template;

/** What others found out before; {@code tone} says how it went. */
@Template("pilots/alike")
public record AlikePart(List<Insight> insights) {

    static final AlikePart NONE = new AlikePart(List.of());

    public record Insight(String title, String language, String path, String tone, Instant at) {}
}
