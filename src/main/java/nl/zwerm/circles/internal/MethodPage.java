package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import nl.zwerm.circles.methods.Worded;
import nl.zwerm.people.PersonCard;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** One method, told to those who will use it. */
@Template("circles/method-page")
public record MethodPage(
        String id,
        Worded name,
        Worded need,
        Worded keeps,
        @Nullable Worded caution,
        String source,
        Said minutes,
        Said people,
        Said safety,
        Said lead,
        Said owner,
        List<Said> roles,
        List<Said> loops,
        List<Step> steps,
        Ours ours,
        Errors errors) {

    /**
     * What the viewer may do with it: {@code circles} that can make it their own, {@code sharedBy} whoever let the
     * organisation read it.
     */
    public record Ours(
            List<Into> circles,
            String once,
            @Nullable PersonCard sharedBy,
            @Nullable Instant sharedAt,
            boolean mayTakeBack) {

        static final Ours NOTHING = new Ours(List.of(), "", null, null, false);
    }

    /** A circle of the viewer's. */
    public record Into(CircleId id, String name) {}

    /** {@code notes} are what else happens in the phase; {@code sees} who sees what, and when. */
    public record Step(
            int number,
            Worded title,
            Worded instruction,
            Said minutes,
            List<Writer> writers,
            List<Said> notes,
            List<Said> sees) {}

    public record Writer(Said who, List<Written> what) {}

    /** {@code choices} are empty for free text. */
    public record Written(Said kind, List<Worded> choices) {}
}
