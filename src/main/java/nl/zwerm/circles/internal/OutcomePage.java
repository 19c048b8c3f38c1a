package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.zwerm.circles.internal.OutcomeDue.About;
import nl.zwerm.people.PersonCard;
import nl.zwerm.web.Pages.Errors;
import nl.zwerm.web.Template;
import org.jspecify.annotations.Nullable;

/**
 * What somebody kept of a session. {@code own} for its owner; {@code owner} is whose it is, for whom they let read it.
 * {@code circle} is its name, where the viewer sits in it.
 */
@Template("circles/outcome")
public record OutcomePage(
        String path,
        boolean own,
        PersonCard owner,
        @Nullable String circle,
        String circlePath,
        String method,
        Instant heldAt,
        OutcomeText text,
        boolean shared,
        boolean steps,
        @Nullable ForOthers forOthers,
        List<OutcomeDue> waiting,
        String helpedLine,
        Errors errors) {

    /** After how many weeks it is asked now, none first. */
    public List<Integer> asked() {
        return waiting.stream()
                .filter(due -> due.about() == About.HELPED)
                .map(OutcomeDue::number)
                .toList();
    }

    public boolean comesBack() {
        return waiting.stream().anyMatch(due -> due.about() == About.FOLLOW_UP);
    }

    public boolean due(OutcomeText.Action action) {
        return waiting.stream().anyMatch(due -> due.about() == About.ACTION && due.number() == action.number());
    }

    public List<Integer> scores() {
        return IntStream.rangeClosed(1, 5).boxed().toList();
    }
}
