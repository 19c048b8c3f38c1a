package nl.zwerm.circles.internal;

import java.util.List;
import nl.zwerm.circles.methods.Worded;
import nl.zwerm.shared.Said;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/** A method as it is played through with nobody there: what each would see and may do, and when. */
@Template("circles/dry-run")
public record DryRunPage(
        String path,
        Worded name,
        int people,
        long minutes,
        Said lead,
        List<Said> warnings,
        boolean halted,
        List<Step> steps) {

    /** Minutes from the beginning; {@code again} in place of phases that go round once more. */
    public record Step(
            int number,
            long from,
            long until,
            @Nullable Worded title,
            @Nullable Worded instruction,
            @Nullable Said again,
            List<Part> parts) {}

    /** {@code part} is the sentence on the screen of this person. */
    public record Part(Said who, Said part, List<Written> writes) {}

    /** What may be written, and how others come to see it. */
    public record Written(Said kind, List<Worded> choices, Said shown) {}
}
