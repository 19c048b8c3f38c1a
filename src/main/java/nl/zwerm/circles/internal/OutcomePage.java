package nl.zwerm.circles.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.zwerm.circles.internal.OutcomeDue.About;
import nl.zwerm.people.PersonCard;
import nl.zwerm.threads.SpaceOption;
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
        Putting putting,
        List<OutcomeDue> waiting,
        String helpedLine,
        Errors errors) {

    /**
     * On which boards its owner may put an action, none where they may not; {@code number} is of the one that could not be
     * put there, with what was typed.
     */
    public record Putting(List<SpaceOption> spaces, int number, Sure sure) {

        static final Putting NOWHERE = new Putting(List.of(), -1, Sure.OF_NOTHING);

        static String field(int number) {
            return "space-" + number;
        }
    }

    /** Whether it can be put on a board. */
    public boolean puts(OutcomeText.Action action) {
        return !putting.spaces().isEmpty() && !action.done() && action.step() == null && action.task() == null;
    }

    /** Whether it could not be put there a moment ago. */
    public boolean again(OutcomeText.Action action) {
        return putting.number() == action.number();
    }

    /** What is asked whether it is meant so, or was said to be. */
    public Sure meant() {
        return putting.sure().and(errors);
    }

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
