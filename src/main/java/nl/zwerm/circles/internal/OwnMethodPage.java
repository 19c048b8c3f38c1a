package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.circles.methods.Draft;
import nl.zwerm.people.PersonCard;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * A circle's own method, to be changed by who sits there. {@code unsaved} when the page shows what is not kept yet;
 * {@code late} when somebody saved another version meanwhile; {@code trained} when a trained leader must lead.
 */
@Template("circles/own-method")
public record OwnMethodPage(
        String path,
        String methodsPath,
        String circle,
        String name,
        Draft draft,
        int version,
        boolean unsaved,
        @Nullable Past late,
        boolean trained,
        String total,
        Options options,
        List<Integer> open,
        int focus,
        @Nullable Shared shared,
        List<Past> versions,
        Errors errors) {

    /** What can be chosen; phases differ for each method. */
    public record Options(
            List<Option> roles,
            List<Option> kinds,
            List<Option> about,
            List<Option> visibilities,
            List<Option> owners,
            List<Option> groups,
            List<Option> orders,
            List<Option> decisions,
            List<Option> kept,
            List<Option> leads,
            List<Option> phases) {}

    public record Option(String value, Said label) {}

    /** A version as it was saved; {@code first} is the copy it began as. */
    public record Past(int version, PersonCard by, Instant at, boolean first, boolean stands) {}

    /** What the organisation reads; {@code behind} when another version was saved since. */
    public record Shared(PersonCard by, Instant at, boolean behind) {}

    /** Where it is taken back, by whoever reads it as the organisation does. */
    public String withdrawalPath() {
        return "/methods" + path.substring(path.lastIndexOf('/')) + "/withdrawal";
    }

    public boolean opened(int phase) {
        return open.contains(phase);
    }
}
