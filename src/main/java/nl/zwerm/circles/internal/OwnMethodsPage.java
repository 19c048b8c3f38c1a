package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.circles.methods.Worded;
import nl.zwerm.people.PersonCard;
import nl.zwerm.web.Template;

/** The methods a circle made its own. */
@Template("circles/own-methods")
public record OwnMethodsPage(String circlePath, String circle, List<Item> items, List<Removed> removed) {

    public record Item(
            String path,
            Worded name,
            Worded need,
            int minutes,
            int phases,
            PersonCard savedBy,
            Instant savedAt,
            boolean shared) {}

    /** What was put away, and can come back. */
    public record Removed(String path, Worded name) {}
}
