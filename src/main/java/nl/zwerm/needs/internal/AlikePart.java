package nl.zwerm.needs.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.web.Template;

/** Needs like the one being typed, to join, and what exists that may meet it. */
@Template("needs/alike")
public record AlikePart(List<Thing> needs, List<Thing> others) {

    static final AlikePart NONE = new AlikePart(List.of(), List.of());

    /** {@code word} names its kind. */
    public record Thing(String id, String word, String title, String language, String path, Instant at) {}
}
